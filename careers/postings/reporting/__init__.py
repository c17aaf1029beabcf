"""What readers report of a posting: how it comes in, and what the public is told."""
