"""Columns derived from a document's number."""

from content import vietnamese
from content.fields import FoldedField


class NumberKeyField(FoldedField):
    """The number for equality: upper case, no spaces, Đ apart from D."""

    def derive(self, text: str) -> str:
        return vietnamese.number_key(text)


class NumberFoldField(FoldedField):
    """The number for search: '773/QĐ-UBND' is '773 qd ubnd'."""

    def derive(self, text: str) -> str:
        return vietnamese.number_fold(text)
