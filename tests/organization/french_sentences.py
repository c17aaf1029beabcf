"""The French of the source documents’ sentences, by the page that carries them."""

FRENCH = {
    "/fr/a-propos/": [
        (
            "Le gouvernement de l’Ontario comprend des ministères, des organismes et des sociétés"
            " de la Couronne."
        ),
        (
            "Son effectif de plus de 60\u00a0000 fonctionnaires constitue la fonction publique de"
            " l’Ontario (FPO)."
        ),
        "est politiquement neutre et demeure en fonction d’une élection à l’autre",
        (
            "est régie par les règles énoncées dans la Loi de 2006 sur la fonction publique de "
            "l’Ontario"
        ),
    ],
    "/fr/a-propos/structure/": [
        (
            "La supervision de la FPO est assurée par le ou la secrétaire du Conseil des "
            "ministres (à la tête de la fonction publique) et une équipe de sous-ministres, à "
            "raison d’un ou d’une sous-ministre par ministère."
        ),
        "Faire connaissance avec le ou la secrétaire du Conseil des ministres.",
        "sont responsables des activités quotidiennes de leur ministère",
    ],
    "/fr/a-propos/role/": [
        (
            "La fonction publique met en œuvre les politiques, les programmes et les services que"
            " le gouvernement offre."
        ),
        (
            "Cela signifie qu’elle appuie le gouvernement élu par la population de l’Ontario et "
            "lui fournit des conseils impartiaux."
        ),
        (
            "Le public est en droit de s’attendre à ce que toutes les personnes qui travaillent "
            "pour la FPO respectent les normes de conduite les plus élevées."
        ),
        (
            "Dans la plupart des cas, les conflits d’intérêts potentiels ne peuvent pas être "
            "décelés à l’étape de la candidature."
        ),
        (
            "Les services du gouvernement provincial s’appellent des ministères, et chacun est "
            "dirigé par un ministre élu qui répond de ce ministère devant l’Assemblée législative"
            " et, en dernier ressort, devant le public."
        ),
        "Tous les secteurs relèvent en définitive du Cabinet du premier ministre.",
        (
            "le rôle du lieutenant-gouverneur ou de la lieutenante-gouverneure, chef de l’État en"
            " Ontario, consultez la page «\u00a0À propos de l’Ontario\u00a0» ou le site Web du "
            "lieutenant-gouverneur ou de la lieutenante-gouverneure;"
        ),
    ],
    "/fr/a-propos/mission/": [
        "Notre mission est de servir l’intérêt public et de préserver la confiance du public.",
        (
            "Nous appuyons le gouvernement élu en fournissant aux ministres des conseils "
            "honnêtes, impartiaux et objectifs."
        ),
        "Nous assurons une gérance responsable des ressources et des renseignements publics.",
        (
            "Nous nous acquittons de toutes nos fonctions conformément à la loi, y compris la Loi"
            " sur la fonction publique de l’Ontario, et dans le respect de notre serment de "
            "fonctionnaire."
        ),
    ],
    "/fr/a-propos/inclusion/": [
        (
            "Son Bureau de la diversité a pour mandat de faire de la FPO une organisation plus "
            "diversifiée, plus accessible et plus inclusive, qui aide tous les employés à "
            "réaliser leur plein potentiel."
        ),
        (
            "Voici certaines des initiatives qui font partie de la stratégie de la FPO en matière"
            " de diversité\u00a0:"
        ),
        "élimination des obstacles pour les personnes handicapées",
    ],
    "/fr/a-propos/gouvernement-ouvert/": [
        (
            "La FPO appuie le travail d’un gouvernement ouvert, transparent et accessible, une "
            "nouvelle initiative en cours qui vise à libérer le potentiel de l’information "
            "gouvernementale en la communiquant librement au public."
        ),
    ],
    "/fr/organisation/": [
        (
            "Le gouvernement de l’Ontario s’articule autour du Cabinet du premier ministre et se "
            "compose de trois groupes."
        ),
        (
            "Le personnel politique, au sein duquel le personnel du Cabinet du premier ministre "
            "relève du ou de la chef de cabinet et le personnel des ministres relève des "
            "ministres."
        ),
    ],
    "/fr/organisation/iti/": [
        (
            "L’ITI fournit à la fonction publique des services novateurs de soutien technologique"
            " et Web."
        ),
        (
            "Chaque groupement appuie un ensemble de ministères ayant des besoins technologiques "
            "communs\u00a0:"
        ),
        "Systèmes financiers organisationnels et services de santé",
        "supervise la gestion des documents pour les Archives publiques de l’Ontario",
    ],
    "/fr/organisation/secretaire-du-conseil-des-ministres/": [
        (
            "est à la tête de la FPO et est le principal conseiller ou la principale conseillère "
            "du premier ministre en matière de politiques"
        ),
        (
            "Le ou la sous-ministre en chef, qui est à la tête de la FPO, porte le titre de "
            "secrétaire du Conseil des ministres."
        ),
    ],
    "/fr/organisation/sous-ministres/": [
        (
            "rendent compte de la gestion de ces activités au ou à la secrétaire du Conseil des "
            "ministres"
        ),
    ],
    "/fr/carrieres/": [
        (
            "La fonction publique met en œuvre les politiques, les programmes et les services que"
            " le gouvernement offre."
        ),
    ],
    "/fr/carrieres/de-belles-carrieres/": [
        (
            "La fonction publique de l’Ontario (FPO) est l’un des plus importants employeurs de "
            "la province; elle compte plus de 60\u00a0000 personnes à son service."
        ),
        (
            "Nous employons des biologistes et des avocats, des analystes et des conseillers en "
            "politiques, des travailleurs sociaux et du personnel infirmier, des mécaniciens et "
            "des analystes de systèmes, des commis-comptables et des réviseurs, des agents de "
            "protection de la nature et des traducteurs, des vérificateurs et des économistes, "
            "des urbanistes et des pompiers forestiers... et bien d’autres encore."
        ),
        (
            "En tant que membre de l’équipe de la FPO, vous contribuerez à faire de cette "
            "province le meilleur endroit au monde où vivre, travailler et s’épanouir."
        ),
    ],
    "/fr/carrieres/milieu-de-travail-inclusif/": [
        (
            "La fonction publique de l’Ontario est résolue à bâtir un milieu de travail encore "
            "plus inclusif, accessible et exempt d’obstacles, un milieu qui aide tous les "
            "employés à réaliser leur plein potentiel."
        ),
        (
            "offrir des mesures d’adaptation en matière d’emploi aux employés qui ont une "
            "blessure, une maladie ou un handicap ainsi qu’aux candidats pendant le processus de "
            "recrutement"
        ),
    ],
    "/fr/carrieres/guide-des-emplois/": [
        (
            "Il ne s’agit pas seulement de politiques et de formalités\u00a0: il s’agit de vrais "
            "emplois qui soutiennent chaque jour la population de la province."
        ),
        (
            "La fonction publique de l’Ontario (FPO) est le nom collectif des ministères, des "
            "organismes et des bureaux qui forment l’effectif gouvernemental au service de la "
            "province."
        ),
        (
            "Avec des descriptions de poste claires, une embauche équitable, des avantages "
            "sociaux structurés et des possibilités de croissance, la FPO est un choix solide "
            "pour quiconque souhaite travailler dans la fonction publique."
        ),
    ],
    "/fr/carrieres/types-d-emploi/": [
        (
            "La FPO offre un large éventail de cheminements professionnels conçus pour soutenir "
            "les services essentiels dans toute la province."
        ),
    ],
    "/fr/carrieres/travailler-ici/": [
        "Le travail au sein de la FPO est structuré, professionnel et axé sur la mission.",
        "Descriptions de poste et attentes de rendement claires",
        (
            "La tenue de ville décontractée est de mise dans la plupart des services, sauf "
            "indication contraire"
        ),
        (
            "Les mutations latérales d’un service à l’autre sont possibles pour divers [texte "
            "tronqué dans la source]"
        ),
    ],
    "/fr/carrieres/avantages-et-remuneration/": [
        (
            "Les emplois de premier échelon, comme ceux d’adjoint administratif ou d’adjoint aux "
            "ressources humaines, offrent généralement un salaire de départ d’environ "
            "46\u00a0000\u00a0$ à 55\u00a0000\u00a0$ par année."
        ),
        (
            "Assurance pour soins de santé, soins dentaires et soins de la vue à l’intention des "
            "employés à temps plein"
        ),
    ],
    "/fr/carrieres/admissibilite/": [
        (
            "Pour poser votre candidature à un poste dans la fonction publique de l’Ontario, vous"
            " devez avoir légalement le droit de travailler au Canada."
        ),
        "La plupart des postes de la FPO exigent au minimum un diplôme d’études secondaires.",
        (
            "Le bilinguisme (anglais et français) est considéré comme un atout, en particulier "
            "dans les postes qui comportent des communications avec le public ou la prestation de"
            " services dans des régions bilingues."
        ),
    ],
    "/fr/carrieres/comment-postuler/": [
        (
            "Le processus est conçu pour être transparent, accessible et équitable pour tous les "
            "candidats."
        ),
        (
            "Visitez la page d’accueil des emplois du gouvernement de l’Ontario pour commencer "
            "votre recherche"
        ),
        (
            "Consultez un aperçu d’offres précises, comme cet exemple de poste d’adjoint "
            "administratif"
        ),
        "Si votre candidature n’est pas retenue, votre profil demeure actif pour de futurs postes",
        "Les offres définitives précisent le salaire, les heures, le lieu de travail et l’accueil",
    ],
}
