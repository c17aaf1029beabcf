from ops_site.api.addresses import addresses
from organization.api import appointments, pages, people, relations, roles, units

urlpatterns = [
    *addresses(units.Ministries),
    *addresses(units.Agencies),
    *addresses(units.Clusters),
    *addresses(units.Units),
    *addresses(roles.Roles),
    *addresses(people.People),
    *addresses(appointments.Appointments),
    *addresses(relations.Relations),
    *addresses(pages.Pages),
]
