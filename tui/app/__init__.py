"""The app, which alone uses Textual."""

import os

# A frame that follows another one waits for the next tick of Textual's clock; at the usual 60 per second, a key that
# takes two frames feels slow. Textual reads this when it is first imported.
os.environ.setdefault("TEXTUAL_FPS", "240")
