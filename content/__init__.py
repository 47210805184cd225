"""What all content shares: rich text, publishing, files, Vietnamese text."""
