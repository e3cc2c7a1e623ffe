"""The commands, a module each; the command stands in it under the module's own name."""
