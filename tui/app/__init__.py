"""The app, which alone uses Textual."""

import os

# A frame that follows another one waits for the next beat of Textual's clock; its usual 60 a second can be felt when
# a key takes two. Textual reads this when it is first imported.
os.environ.setdefault("TEXTUAL_FPS", "240")
