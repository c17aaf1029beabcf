"""The sentences of the notes beside facts, so that French pages can say them.

A record keeps its notes in English. A sentence that stands here is told in the reader’s language;
"%(day)s" stands for a day that is written 2026-05-23.
"""

from django.utils.translation import gettext_noop as _

NOTES = (
    _("Since when the Premier has held this portfolio is not sourced."),
    _("In its current name since %(day)s."),
    _("The source says that there is one deputy minister for each government ministry."),
    _("The exact title of the post is not sourced: it is named here by its ministry."),
    _("No present holder could be sourced."),
    _("The minister is the Premier."),
    _("Who holds the post at present is not sourced."),
    _("The ministries that it serves are not sourced."),
    _(
        "The source page is undated and names nine clusters; an archived page of %(day)s names"
        " eight."
    ),
    _("Which ministry it belongs to is not sourced."),
    _("For the day-to-day operations of the ministry."),
    _("Sworn in on %(day)s, according to copies of Wikipedia."),
    _("Named to this post on %(day)s."),
    _("The appointment took effect on %(day)s."),
    _("The term was extended to %(day)s."),
    _("A source of 2025 names this person in the post."),
    _("A source of January 2019 names this person in the post."),
    _("The date is from Wikipedia."),
    _("In this post in the Cabinet of %(day)s; no source gives the first day."),
    _("In this post on the day of the source; no source gives the first day."),
    _("Named in the Cabinet of %(day)s."),
    _("Appointed in August 2024; the day is not sourced."),
    _("Appointed in December 2022; the day is not sourced."),
    _("Appointed in 2014; the day is not sourced."),
    _("Appointed in 2019; the day is not sourced."),
    _("This may have changed since."),
    _("Minister of Colleges and Universities since the change of August 2024."),
    _("The title was widened on %(day)s."),
    _("The second French title is an unverified translation made for this project."),
    _("The portfolio is that of %(day)s."),
    _("The portfolio is that of %(day)s, from the news."),
    _("The portfolio is that of %(day)s, from CBC."),
    _("The portfolio is that of August 2024, from a government release reprinted by wawa-news."),
    _("The list of 2026 gives only “Associate Minister”."),
    _("The French title is not verified."),
    _("The French title is from Order in Council (Décret) 981/2021."),
    _("The source does not show the portfolio."),
    _("The source is undated (2010s)."),
    _("No source names the present Corporate Chief Information Officer."),
    _("Interim from %(day)s"),
    _("succeeded on %(day)s"),
    _("The list of ministries gives the Premier as the minister of the Cabinet Office."),
    _(
        "The post of deputy-minister rank in the Cabinet Office: the source calls its holder"
        " “the chief Deputy Minister and head of the OPS”."
    ),
    _("The source calls the Lieutenant Governor “the Head of State in Ontario”."),
    _(
        "A second title of the Minister of Indigenous Affairs and First Nations Economic"
        " Reconciliation; no ministry of its own is sourced."
    ),
    _("The title is that of the post in 2021 (Long-Term Care COVID-19 Commission transcript)."),
    _(
        "The ministry is part of the Cabinet Office; whether it has a deputy minister of its"
        " own is not sourced beyond “one for each government ministry”."
    ),
    _("The portfolio is from earlier sources."),
    _("Several people hold this title; their portfolios are not shown in the source."),
    _("The post is known only from 2019; no source says whether it still exists."),
    _("A post of a ministry that no longer exists: it was split on %(day)s."),
    _("The post is known only from 2014, under a name that the ministry no longer has."),
    _("“Both offices” is read as the Deputy Ministers and the Cabinet Office."),
    _("“All areas” is read as the three groups."),
    _("The source’s words are “and ultimately the public”."),
    _("The source’s words are “chief Deputy Minister and head of the OPS”."),
    _(
        "That the Premier is an elected official is read from the chart: the sentence only says"
        " who makes up the Cabinet."
    ),
    _("The source names the two in brackets after the name of the cluster."),
    _("It oversees records management for the Archives, not the Archives themselves."),
    _("The name is that on the page of its 2025–26 plan."),
    _("In its current name since 2024."),
    _("Its first day and the names that it had before are not sourced."),
    _(
        "The source also writes “Premiers Office”, without the apostrophe: see the register of"
        " contradictions."
    ),
    _("Which ministry it belongs to, and its French name, are not sourced."),
    _("The date is the closing date of the ad."),
    _("Job ad 231650 of 2025 calls the organization GovTechON."),
    _("This agency is known from a source of 2008 and may have changed since."),
    _("This agency is known from an undated source and may have changed since."),
    _("This agency is known from an undated source."),
    _("This agency is known from a source of 2019."),
    _("This agency is known from a source of 2024."),
    _("This agency is known from a source of 2025."),
    _("This agency is known from a source of September 2026."),
    _("The source gives the year alone: its last day stands for it."),
    _("The source gives the month alone: its last day stands for it."),
    _("No source gives its ministry or its type."),
    _("No source says which ministry it belongs to."),
    _("No source gives its type."),
    _("Its ministry is given by the 2023–24 French plan of the agriculture ministry."),
    _(
        "Its type is given by afraat.ca (French business plans): an independent quasi-judicial"
        " body."
    ),
    _(
        "Its ministry is given by its memorandum of understanding with the Minister of"
        " Agriculture, Food and Rural Affairs (ontario.ca)."
    ),
    _(
        "Its ministry is given by agco.ca (French page): it reports to the Ministry of the"
        " Attorney General."
    ),
    _("Its type is given by agco.ca (French page): an independent regulatory agency."),
    _(
        "Its ministry and its type are given by the undated copy of an encyclopedia: Tribunals"
        " Ontario is the umbrella of adjudicative tribunals under the Ministry of the Attorney"
        " General, this one among them."
    ),
    _(
        "Its ministry is given by the 2017–18 plan of the Ministry of Energy of the time: the"
        " ministry oversees it."
    ),
    _(
        "Its ministry is given by Order in Council 803/2025, a directive of the Minister of"
        " Energy and Mines to it."
    ),
    _(
        "Its ministry is given by the 2017–18 plan of the Ministry of Energy of the time: the"
        " ministry represents the shareholder."
    ),
    _(
        "Its ministry is given by its Act of 2017 (French text, version to %(day)s), which says"
        " that its minister is the Minister of Finance, and by Radio-Canada, September 2018."
    ),
    _(
        "Its ministry is given by Order in Council 442/2025, which assigns the Public Service"
        " Pension Act to the President of the Treasury Board."
    ),
    _(
        "Its ministry is given by its French business plan of 2020–21: a memorandum with the"
        " President of the Treasury Board."
    ),
    _(
        "No source says which ministry it belongs to today: the 2024–25 French plan of the"
        " Treasury Board Secretariat says that this ministry oversaw it then."
    ),
    _(
        "No source says which ministry it belongs to today: its memorandum of understanding"
        " names the Minister of Government and Consumer Services of the time."
    ),
    _("Its type is given by its memorandum of understanding (ontario.ca): a regulatory agency."),
    _("Its ministry is given by Wikipedia: an agency of the Ministry of Health."),
    _(
        "Its ministry is given by Wikipedia: the ministry looks after community and public"
        " health through Public Health Ontario."
    ),
    _(
        "Its ministry is given by the 2025–26 French plan of Infrastructure: the ministry leads"
        " Ontario Place."
    ),
    _(
        "Its ministry and its type are given by Order in Council 605/2018: it advises the"
        " Minister of Natural Resources and Forestry of the time."
    ),
    _(
        "Its ministry is given by the 2015 accessibility plan (French) of the Ministry of"
        " Natural Resources and Forestry of the time: one of its two agencies."
    ),
    _(
        "Its ministry is given by the estimates briefing book of Northern Development and Mines"
        " for 2017–18: that minister chairs it."
    ),
    _(
        "No source says which ministry it belongs to today: its memorandum of understanding of"
        " 2016 names the Minister of Northern Development and Mines of the time."
    ),
    _(
        "Its ministry is given by metrolinx.com (board governance): the chair is accountable to"
        " the Minister of Transportation."
    ),
    _(
        "Its ministry is given by the schedule to Order in Council 1176/2024 (statutes"
        " administered by the Minister of Tourism, Culture and Gaming) and by the 2025–26 plan"
        " of that ministry (ontario.ca)."
    ),
    _("Its ministry is given by the 2025–26 plan of Tourism, Culture and Gaming (ontario.ca)."),
    _(
        "Its ministry is given by the schedule to Order in Council 1176/2024 (statutes"
        " administered by the Minister of Tourism, Culture and Gaming)."
    ),
    _("The French text is an unofficial translation."),
    _("The pay is approximate, in Canadian dollars a year."),
    _(
        "For entry-level positions, one to two years of related work may be asked; a high"
        " school diploma is often accepted."
    ),
    _(
        "The guide counts this role as mid-level for its pay; elsewhere it names it among"
        " higher-level positions, for which advanced degrees or certifications may be"
        " preferred."
    ),
    _("Student and intern positions ask for little or no experience."),
)
