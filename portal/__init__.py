"""The top: settings, addresses and pages that put the apps together."""
