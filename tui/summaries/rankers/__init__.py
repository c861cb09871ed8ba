"""sumy's seven methods with their slow steps replaced: the same choice of sentences in a fraction of the time.

Every class here subclasses sumy's. Where rounding errors alone decide in sumy, its own arithmetic is run again.
"""
