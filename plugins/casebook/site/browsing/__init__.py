"""What the page of all cases filters and orders by, as data for its script."""

from casebook.site.browsing.data import ROWS, browse_files
from casebook.site.browsing.facet_values import FacetValues, facet_values

__all__ = ["ROWS", "FacetValues", "browse_files", "facet_values"]
