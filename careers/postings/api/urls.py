from careers.postings.api import families, postings
from ops_site.api.addresses import addresses

urlpatterns = [*addresses(families.Families), *addresses(postings.Postings)]
