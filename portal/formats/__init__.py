"""How dates are typed and shown, where Django's own idea does not fit."""
