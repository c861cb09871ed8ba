"""The press: agencies, broadcasters and papers, and the words their names are made of."""

from __future__ import annotations

from tui.english.tables import lines
from tui.english.word_lists import words

NEWS_AGENCIES = words(
    "reuters ap afp upi xinhua tass interfax isna irna anadolu kyodo yonhap pti dpa efe ansa mehr fars sana antara "
    "bernama bloomberg"
)
BROADCASTERS = words("cnn bbc nbc abc cbs npr pbs msnbc cnbc")
PICTURE_AGENCIES = words(
    "getty shutterstock istock alamy unsplash pexels pixabay imago zuma sipa avalon picfair stocksy adobestock rex "
    "redux polaris corbis magnum"
)
"""First words of the names of agencies for pictures, which are in the credit of one."""
OTHER_OUTLETS = words("politico axios wsj nyt twitter.com facebook.com")
NOUNS_OF_THE_PRESS = words(
    "times post journal guardian telegraph herald tribune chronicle gazette mirror observer independent globe news "
    "newswire wire press agency magazine newspaper"
)
"""Last words of the names of papers and agencies, and what these are called."""
WORDS_OF_THE_PRESS = NEWS_AGENCIES | BROADCASTERS | OTHER_OUTLETS | NOUNS_OF_THE_PRESS
FULL_NAMES = frozenset(lines("outlets.txt"))
OUTLETS = NEWS_AGENCIES | BROADCASTERS | {"politico", "axios"} | FULL_NAMES
"""What is in place of an author: `By Reuters`."""
SOCIAL_NETWORKS = words("twitter facebook instagram linkedin threads bluesky mastodon tiktok youtube whatsapp telegram")
EDITORIAL_WORK = words("reporting writing editing written edited compiled")
"""What a credit begins with: `Reporting by`."""
