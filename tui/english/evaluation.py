"""Words with which an account judges what it reports, so they are one source's and never everyone's."""

from __future__ import annotations

from tui.english.word_lists import words

EVALUATION = words(
    "absurd alarming amazing appalling astonishing awful bad badly best bizarre blatant bleak bloated blunder boast "
    "boasted bold boldly brazen brilliant brutal brutally catastrophic chilling claimed controversial crucial damning "
    "dangerous desperate desperately devastating dire disappointing disastrous disturbing dramatic dramatically "
    "dreadful embarrassing embattled excellent excessive extraordinary extreme failed fails fantastic fierce fiercely "
    "finally flagrant fortunate fortunately frantic frivolous fuming furious fury glaring gloomy good great grim "
    "grossly happily harrowing harsh harshly heroic historic horrible horrific huge hugely hypocritical impressive "
    "incredible infamous inspiring ironically laughable lavish ludicrous massive meager meagre mere merely miraculous "
    "mired misguided mockery monstrous notorious notoriously obvious obviously odd offensive ominous outrage outraged "
    "outrageous pathetic phony plainly poor poorly predictably radical rampant reckless regrettably remarkable "
    "remarkably ridiculous rotten ruthless sad sadly scandalous scathing senseless serious seriously shameful "
    "shameless sharply shocked shocking shockingly sinister slammed sluggish sobering soothe soothing spectacular "
    "staggering startling steep steeply strange striking stubborn stunned stunning supposed supposedly surely "
    "surprising surprisingly terrible terrific threat toothless tragic tragically troubled troubling unbelievable "
    "unfair unfortunate unfortunately unprecedented unsurprisingly vicious vile virulent wasteful weak wildly woeful "
    "wonderful worrying worst"
)
