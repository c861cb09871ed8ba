"""Letters of the fonts that are pictures, as characters that say what is seen."""

from __future__ import annotations

_SYMBOL: dict[int, str] = dict(
    zip(
        (*range(0x41, 0x5B), *range(0x61, 0x7B)),
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
) | {
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥", 0x7E: "∼", 0xA0: "€",
    0xA1: "ϒ", 0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xA6: "ƒ", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠",
    0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×",
    0xB5: "∝", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC6: "∅",
    0xC7: "∩", 0xC8: "∪", 0xCE: "∈", 0xCF: "∉", 0xD0: "∠", 0xD1: "∇", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏",
    0xD6: "√", 0xD7: "⋅", 0xD8: "¬", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑",
    0xF2: "∫",
}  # fmt: skip
"""The encoding of the font Symbol, if it is not ASCII."""
_DINGBATS = {0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0xA8: "☐", 0x6F: "☐", 0x78: "☒", 0xE0: "→", 0xDF: "←"}
"""Those letters of the font Wingdings that say something."""
_PRIVATE = range(0xE000, 0xF900)


def symbol(code: int, font: str) -> str:
    """What the letter `code` of a picture font shows; a bullet if that is not known."""
    if code in _PRIVATE:
        code &= 0xFF
        font = font or "symbol"
    elif code > 0xFF:
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    if font.casefold().startswith("symbol"):
        return _SYMBOL.get(code, chr(code) if 0x20 <= code < 0x7F else "•")
    if "dings" in font.casefold():
        return _DINGBATS.get(code, "•")
    return chr(code) if code >= 0x20 else ""


def spelled(words: str, font: str) -> str:
    """Words with every letter of a picture font replaced by what it shows."""
    if font.casefold().startswith("symbol") or any(0xF000 <= ord(letter) <= 0xF0FF for letter in words):
        return "".join(symbol(ord(letter), font) if 0xF000 <= ord(letter) <= 0xF0FF else letter for letter in words)
    return words
