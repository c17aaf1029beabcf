"""What the searches of the archive are called, for who measures and for who judges them."""

FIRST, DEEP = "archive keyword", "archive keyword, deep page"
