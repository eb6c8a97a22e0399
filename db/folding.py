"""How keys and names compare: trimmed and width-folded, never changed in what is kept."""

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}
_INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_TABLE = _WIDE | _INVISIBLE


def fold(text: str) -> str:
    """The text as it compares: full-width forms made half-width, no invisible characters, trimmed."""
    return text.translate(_TABLE).strip()
