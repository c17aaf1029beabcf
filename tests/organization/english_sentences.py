"""Sentences of the source documents, letter by letter, by the page that carries them."""

ENGLISH = {
    "/en/about/": [
        "The Government of Ontario includes ministries, agencies and Crown corporations.",
        "Its workforce of 60,000+ public servants is called the Ontario Public Service (OPS).",
        "is politically neutral and remains in place through elections",
        "is governed by the rules set out in the Public Service of Ontario Act, 2006",
    ],
    "/en/about/structure/": [
        (
            "The OPS is overseen by the Secretary of the Cabinet (the head of the public service)"
            " and a team of deputy ministers, one for each government ministry."
        ),
        "Meet the Secretary of the Cabinet.",
        "are responsible for their ministry’s day-to-day operations",
    ],
    "/en/about/role/": [
        (
            "The public service delivers the policies, programs and services that government "
            "provides."
        ),
        (
            "This means that it supports and provides impartial advice to the government elected "
            "by the people of Ontario."
        ),
        (
            "The public is entitled to expect the highest standards of conduct from all "
            "individuals who work for the OPS."
        ),
        (
            "In most cases, potential conflicts of interest could not be identified at the "
            "application stage."
        ),
        (
            "Departments in the provincial government are called ministries, and each has an "
            "elected Minister who is accountable to the Legislative Assembly, and ultimately the "
            "public, for that ministry."
        ),
        "All areas report back to the Premier’s Office.",
        (
            "Role of the Lieutenant Governor, who is the Head of State in Ontario, go to About "
            "Ontario or go to the website of the Lieutenant Governor;"
        ),
    ],
    "/en/about/mission/": [
        "Our mission is to serve the public interest and to uphold the public’s trust.",
        (
            "We support the elected government by providing Ministers with honest, impartial and "
            "objective advice."
        ),
        "We exercise responsible stewardship of public resources and information.",
        (
            "We fulfill all our duties in accordance with the law, including The Public Service "
            "Act of Ontario, and in compliance with our Public Service Oath."
        ),
    ],
    "/en/about/inclusion/": [
        (
            "Its Diversity Office is responsible for transforming the OPS into a more diverse, "
            "accessible and inclusive organization that supports all employees in reaching their "
            "full potential."
        ),
        "Some of the initiatives that are part of the OPS’ diversity strategy include:",
        "removing barriers for people with disabilities",
    ],
    "/en/about/open-government/": [
        (
            "The OPS supports the work of an open, transparent and accessible government — a new "
            "initiative underway to unlock the power of government information by sharing it "
            "freely with the public."
        ),
    ],
    "/en/organization/": [
        "The Government of Ontario is built on the Premiers Office, and is composed of 3 groups.",
        (
            "Political Staff where Premier’s Office staff report to the Chief of staff and "
            "Minister’s staff report to Ministers."
        ),
    ],
    "/en/organization/iit/": [
        "I&IT provides innovative technology and web support for the public service.",
        "Each cluster supports a group of ministries with common technology needs:",
        "Enterprise Financial Systems and Health Services",
        "oversees records management for the Archives of Ontario",
    ],
    "/en/organization/secretary-of-the-cabinet/": [
        "is the head of the OPS and the Premier’s most senior policy advisor",
        "The chief Deputy Minister and head of the OPS is called the Secretary of the Cabinet.",
    ],
    "/en/organization/deputy-ministers/": [
        "are accountable to the Secretary of the Cabinet for managing those operations",
    ],
    "/en/careers/": [
        (
            "The public service delivers the policies, programs and services that government "
            "provides."
        ),
    ],
    "/en/careers/great-careers/": [
        (
            "The Ontario Public Service (OPS) is one of the largest employers in the province, "
            "employing more than 60,000 people."
        ),
        (
            "We employ biologists and lawyers, policy analysts and advisors, social workers and "
            "nurses, mechanics and systems analysts, bookkeepers and editors, conservation "
            "officers and translators, auditors and economists, urban planners and forest "
            "firefighters... and more."
        ),
        (
            "As part of the OPS team, you will help to make this province the best place in the "
            "world to live, work and grow."
        ),
    ],
    "/en/careers/inclusive-workplace/": [
        (
            "The Ontario Public Service is committed to building an even more inclusive, "
            "accessible and barrier-free workplace – one that supports all employees to reach "
            "their full potential."
        ),
        (
            "Provide employment accommodation for employees with injuries, illnesses or "
            "disabilities and to applicants during the recruitment process"
        ),
    ],
    "/en/careers/jobs-guide/": [
        (
            "This isn’t just about policy and paperwork, it’s about real jobs that support the "
            "people of the state every day."
        ),
        (
            "The Ontario Public Service (OPS) is the collective name for the ministries, "
            "agencies, and offices that make up the government workforce serving the province."
        ),
        (
            "With clear job descriptions, fair hiring practices, structured benefits, and room "
            "for growth, the OPS is a strong option for anyone looking to work in the public "
            "service."
        ),
    ],
    "/en/careers/job-types/": [
        (
            "OPS offers a wide range of career paths designed to support essential services "
            "across the province."
        ),
    ],
    "/en/careers/working-here/": [
        "Working in the OPS is structured, professional, and mission-focused.",
        "Clear job descriptions and performance expectations",
        "Dress codes are business casual in most departments unless otherwise noted",
        "Lateral movement across departments is possible for a variety",
    ],
    "/en/careers/benefits-and-pay/": [
        (
            "Entry-level jobs like Administrative Assistant or HR Assistant typically start "
            "around $46,000 to $55,000 per year."
        ),
        "Health, dental, and vision coverage for full-time employees",
    ],
    "/en/careers/eligibility/": [
        (
            "To apply for any role in the Ontario Public Service, you must be legally allowed to "
            "work in Canada."
        ),
        "Most OPS positions require a high school diploma at a minimum.",
        (
            "Bilingualism in English and French is considered an asset, especially in roles that "
            "involve communication with the public or service delivery in bilingual regions."
        ),
    ],
    "/en/careers/how-to-apply/": [
        "The process is designed to be transparent, accessible, and fair to all applicants.",
        "Visit the Ontario Government Jobs homepage to begin your search",
        "Preview specific postings like this Administrative Assistant job example",
        "If not selected, your profile remains active for future roles",
        "Final offers include details about salary, hours, location, and onboarding",
    ],
}
