/* Charts of the product: see docs/design-system.md. */
