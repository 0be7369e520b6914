"""The room of drafts."""
