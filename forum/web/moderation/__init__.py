"""The room of moderation."""
