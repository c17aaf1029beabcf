"""What follows the board on the careers pages, by the key of the page."""

from django import template

from careers.postings import ad_terms, career_paths, careers_pages, occupations

register = template.Library()
register.simple_tag(career_paths.career_path)
register.simple_tag(careers_pages.jobs_of)
register.simple_tag(occupations.occupations)
register.simple_tag(careers_pages.pay_bands)
register.simple_tag(ad_terms.term_lists)
