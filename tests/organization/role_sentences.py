"""A sentence from each of the descriptions of a job role, by its page below the job types."""

ENGLISH_ROLES = {
    "administrative-office-support/administrative-assistant/": [
        "This role is a cornerstone of many ministries and departments.",
    ],
    "administrative-office-support/office-clerk/": [
        "They also support logistical tasks such as ordering supplies and processing mail.",
    ],
    "administrative-office-support/executive-assistant/": [
        (
            "Supporting senior management, Executive Assistants handle calendars, prepare "
            "briefing notes, and help manage departmental communications."
        ),
    ],
    "policy-program-development/policy-advisor/": [
        (
            "Policy Advisors research, develop, and evaluate policies that guide how public "
            "services are delivered."
        ),
    ],
    "policy-program-development/program-analyst/": [
        (
            "They create metrics, analyze outcomes, and collaborate with both policy teams and "
            "front-line staff."
        ),
    ],
    "policy-program-development/development-manager/": [
        "Project management experience is often required.",
    ],
    "finance-budgeting/financial-officer/": [
        (
            "Financial Officers work on departmental budgets, spending forecasts, and funding "
            "requests."
        ),
    ],
    "finance-budgeting/procurement-specialist/": [
        (
            "Procurement Specialists manage vendor contracts, ensure compliance with public "
            "procurement rules, and oversee competitive bidding processes."
        ),
    ],
    "finance-budgeting/accounts-payable-clerk/": [
        "Attention to detail and accuracy are vital.",
    ],
    "it-digital-services/it-support-technician/": [
        "Technicians help internal staff with hardware, software, and network troubleshooting.",
    ],
    "it-digital-services/systems-analyst/": [
        "They help make government services more efficient and user-friendly.",
    ],
    "it-digital-services/cybersecurity-specialist/": [
        "The role is critical to today’s government operations and comes with growing demand.",
    ],
    "communications-public-engagement/communications-officer/": [
        (
            "These officers manage internal and public messaging, draft press releases, and "
            "coordinate media relations."
        ),
    ],
    "communications-public-engagement/social-media-coordinator/": [
        (
            "Social Media Coordinators ensure accurate and timely information reaches the public,"
            " especially during emergencies or major announcements."
        ),
    ],
    "communications-public-engagement/community-engagement-advisor/": [
        "It’s a people-first role that blends communication with strategy.",
    ],
    "human-resources-staff-development/hr-assistant/": [
        (
            "HR Assistants help with job postings, resume screening, onboarding, and employee "
            "record management."
        ),
    ],
    "human-resources-staff-development/training-coordinator/": [
        (
            "Training Coordinators identify skills gaps, schedule sessions, and support career "
            "development initiatives within departments."
        ),
    ],
    "human-resources-staff-development/labour-relations-officer/": [
        "A background in labour policy or industrial relations is helpful.",
    ],
    "student-entry-level/summer-student-administrative-support/": [
        "This role is ideal for students enrolled in post-secondary programs.",
    ],
    "student-entry-level/intern-policy-and-research/": [
        (
            "These placements are great for students studying political science, public "
            "administration, or law."
        ),
    ],
    "student-entry-level/co-op-placement-communications/": [
        (
            "Co-op students work on content creation, event coordination, and public messaging "
            "under supervision."
        ),
    ],
}

FRENCH_ROLES = {
    "soutien-administratif-et-de-bureau/adjoint-administratif/": [
        "Ce poste est une pierre angulaire de nombreux ministères et services.",
    ],
    "soutien-administratif-et-de-bureau/commis-de-bureau/": [
        (
            "Ils appuient aussi des tâches logistiques comme la commande de fournitures et le "
            "traitement du courrier."
        ),
    ],
    "soutien-administratif-et-de-bureau/adjoint-de-direction/": [
        (
            "En appui à la haute direction, les adjoints de direction gèrent les calendriers, "
            "préparent des notes d’information et aident à gérer les communications du service."
        ),
    ],
    "elaboration-de-politiques-et-de-programmes/conseiller-en-politiques/": [
        (
            "Les conseillers en politiques étudient, élaborent et évaluent les politiques qui "
            "orientent la prestation des services publics."
        ),
    ],
    "elaboration-de-politiques-et-de-programmes/analyste-de-programmes/": [
        (
            "Ils créent des indicateurs, analysent les résultats et collaborent avec les équipes "
            "des politiques et le personnel de première ligne."
        ),
    ],
    "elaboration-de-politiques-et-de-programmes/gestionnaire-du-developpement/": [
        "Une expérience de la gestion de projet est souvent exigée.",
    ],
    "finances-et-budget/agent-financier/": [
        (
            "Les agents financiers travaillent aux budgets des services, aux prévisions de "
            "dépenses et aux demandes de financement."
        ),
    ],
    "finances-et-budget/specialiste-de-l-approvisionnement/": [
        (
            "Les spécialistes de l’approvisionnement gèrent les contrats avec les fournisseurs, "
            "assurent la conformité aux règles d’approvisionnement public et supervisent les "
            "processus d’appel à la concurrence."
        ),
    ],
    "finances-et-budget/commis-aux-comptes-fournisseurs/": [
        "Le souci du détail et l’exactitude sont primordiaux.",
    ],
    "ti-et-services-numeriques/technicien-de-soutien-informatique/": [
        (
            "Les techniciens aident le personnel interne à résoudre les problèmes liés au "
            "matériel, aux logiciels et aux réseaux."
        ),
    ],
    "ti-et-services-numeriques/analyste-de-systemes/": [
        (
            "Ils contribuent à rendre les services gouvernementaux plus efficients et plus "
            "conviviaux."
        ),
    ],
    "ti-et-services-numeriques/specialiste-de-la-cybersecurite/": [
        (
            "Ce poste est essentiel aux activités gouvernementales d’aujourd’hui et la demande "
            "est croissante."
        ),
    ],
    "communications-et-mobilisation-du-public/agent-des-communications/": [
        (
            "Ces agents gèrent les messages internes et publics, rédigent des communiqués et "
            "coordonnent les relations avec les médias."
        ),
    ],
    "communications-et-mobilisation-du-public/coordonnateur-des-medias-sociaux/": [
        (
            "Les coordonnateurs des médias sociaux veillent à ce que des renseignements exacts "
            "parviennent au public en temps opportun, en particulier lors de situations d’urgence"
            " ou d’annonces importantes."
        ),
    ],
    "communications-et-mobilisation-du-public/conseiller-en-mobilisation-communautaire/": [
        (
            "Il s’agit d’un poste axé d’abord sur les personnes, qui allie communication et "
            "stratégie."
        ),
    ],
    "ressources-humaines-et-perfectionnement-du-personnel/adjoint-aux-ressources-humaines/": [
        (
            "Les adjoints aux ressources humaines aident à la publication des offres d’emploi, au"
            " tri des curriculum vitæ, à l’accueil des nouveaux employés et à la gestion des "
            "dossiers du personnel."
        ),
    ],
    "ressources-humaines-et-perfectionnement-du-personnel/coordonnateur-de-la-formation/": [
        (
            "Les coordonnateurs de la formation repèrent les lacunes en matière de compétences, "
            "planifient les séances et appuient les initiatives de perfectionnement professionnel"
            " au sein des services."
        ),
    ],
    "ressources-humaines-et-perfectionnement-du-personnel/agent-des-relations-de-travail/": [
        (
            "Une formation ou une expérience en politiques du travail ou en relations "
            "industrielles est utile."
        ),
    ],
    "postes-pour-etudiants-et-de-premier-echelon/etudiant-d-ete-soutien-administratif/": [
        "Ce poste est idéal pour les étudiants inscrits à un programme d’études postsecondaires.",
    ],
    "postes-pour-etudiants-et-de-premier-echelon/stagiaire-politiques-et-recherche/": [
        (
            "Ces stages conviennent très bien aux étudiants en sciences politiques, en "
            "administration publique ou en droit."
        ),
    ],
    "postes-pour-etudiants-et-de-premier-echelon/stage-cooperatif-communications/": [
        (
            "Les étudiants en stage coopératif participent, sous supervision, à la création de "
            "contenu, à la coordination d’activités et à la diffusion de messages publics."
        ),
    ],
}
