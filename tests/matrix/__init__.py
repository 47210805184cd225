"""The isolation matrix: every address, as every role, against another site's rows."""
