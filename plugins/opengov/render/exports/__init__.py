"""The portal as files that programs read."""
