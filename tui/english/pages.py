"""The words of the pages that articles are on: their sections, their menus, their counts of readers."""

from __future__ import annotations

from tui.english.word_lists import words

HOME = frozenset({"home", "homepage", "home page", "front page", "start"})
SECTIONS = words(
    "news world uk us national international politics business money markets economy finance tech technology science "
    "health sport sports football opinion comment commentary editorial letters culture arts entertainment lifestyle "
    "travel food environment climate education weather crime courts property obituaries features analysis exclusive "
    "breaking live latest video local regional europe asia africa americas explainer investigations magazine motoring "
    "royals showbiz celebrity media energy industry retail companies"
) | {
    *("home news", "local news", "world news", "uk news", "us news", "breaking news", "latest news", "live news"),
    *("top stories", "middle east", "asia pacific", "latin america", "real estate", "fact check", "in pictures"),
    *("special report", "the big read", "big read", "long read", "the long read", "press release", "press releases"),
    *("letters to the editor", "science & environment", "business news", "sports news", "arts & culture"),
}
"""What the parts of a paper are called, which are above a headline or in the path to it."""
MENU = frozenset(
    {
        *("about", "about us", "accessibility", "accessibility help", "advertise", "advertise with us", "careers"),
        *("code of ethics", "complaints", "contact", "contact us", "cookie policy", "cookie settings", "cookies"),
        *("copyright", "corrections", "corrections policy", "do not sell my personal information", "editorial policy"),
        *("editorial standards", "faq", "feedback", "help", "imprint", "jobs", "legal", "log in", "manage cookies"),
        *(
            "newsletters",
            "our journalists",
            "privacy",
            "privacy notice",
            "privacy policy",
            "rss",
            "rss feeds",
            "search",
        ),
        *("sign in", "site map", "sitemap", "subscribe", "subscriptions", "support us", "terms", "terms & conditions"),
        *("terms and conditions", "terms of sale", "terms of service", "terms of use", "work for us", "your privacy"),
    }
)
"""What the links along the edge of a page are called."""
RESPONSES = words(
    "share shares comment comments view views like likes reaction reactions reply replies retweet retweets read reads "
    "repost reposts follower followers subscriber subscribers clap claps"
)
"""What a page counts of its readers: `4.2k shares`."""
