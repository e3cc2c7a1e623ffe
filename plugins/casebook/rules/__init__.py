"""The rules: a package a family, a module a rule. Nothing to register: see casebook.lint.registry."""
