"""Moving in: the articles of an older site out of a workbook."""
