"""What follows from who answers whom, and from marks and texts: ids and numbers in, values out."""
