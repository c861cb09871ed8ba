"""The function words of English, kept as data: they stand in every sentence and tell none apart."""

from __future__ import annotations

_WORDS = """
a an the this that these those such same other another each every either neither both all any some no none
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
herself it its itself they them their theirs themselves one ones who whom whose which what whatever whoever
be am is are was were been being do does did done doing have has had having will would shall should can could may
might must ought
isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't shan't shouldn't can't cannot
couldn't mightn't mustn't i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd
we'd they'd i'll you'll he'll she'll we'll they'll that's there's here's what's who's let's
of in on at by for from to into onto with within without about above below over under between among through during
before after since until till against toward towards upon across along around behind beside besides beyond despite
except off out up down near per via
and or but nor so yet if then than because as while when where why how although though unless whether
not only just also too very more most much many few less least own even still already again once ever never here
there now however therefore thus hence
said says say saying
"""

COMMON: frozenset[str] = frozenset(_WORDS.split())
