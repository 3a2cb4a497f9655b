"""Words that go with people and organisations: titles, offices, roles, and what an apposition begins with.

Titles after the Associated Press style guide's entry on them; roles are occupations and family words that
stand before names in newsroom prose; abbreviations are that guide's for titles, months, states, companies.
"""

from __future__ import annotations

from extractors.words import words

TITLES = words(
    """
    Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Baron Baroness Rev Reverend Fr Father Sister
    Rabbi Imam Pastor Bishop Archbishop Cardinal Pope Sen Senator Sens Rep Reps Representative
    Congressman Congresswoman Gov Governor Govs Lt Lieutenant Pres President Vice Prime Minister Chancellor
    Premier Secretary Undersecretary Ambassador Mayor Councillor Cllr Councilman Councilwoman Alderman
    Commissioner Sheriff Chief Judge Justice Attorney General Gen Adm Admiral Col Colonel Maj Major Capt
    Captain Sgt Sergeant Cpl Corporal PC WPC Pvt Cmdr Commander Officer Detective Inspector Constable King
    Queen Prince Princess Duke Duchess Emperor Speaker Leader Chairman Chairwoman Chair Director Former
    Deputy Coach Head Dean Master Madam Comrade Hon Superintendent Supt Insp Republican Democratic
    Democrat GOP Foreign Defense Defence Interior Treasury State Majority Minority House Senate
    MP MEP MSP MLA CEO CFO COO CTO DCI DI DS DCS Det Brig Brigadier Marshal Private Pte Trooper
    Ayatollah Sheikh Sheik Emir Sultan Canon Monsignor Msgr Vicar Provost Taoiseach Assemblyman Assemblywoman
    Alderperson Advocate
    """
)
"""Titles with a capital before a name, and no part of the name."""
ROLES = frozenset(
    words(
        """
    activist actor actress adviser advisor aide ally ambassador analyst anchor architect artist
    assistant associate astronaut athlete attorney aunt author baker banker billionaire biologist bishop
    boss boyfriend brother builder butcher businessman businesswoman candidate captain cardinal
    carpenter cashier ceo chair chairman chairperson chairwoman challenger chancellor chef chemist chief
    cleric clerk co-author co-chair co-chairman co-founder coach colleague columnist comedian commander
    commentator commissioner composer congressman congresswoman consultant contractor coordinator
    correspondent councillor councilman councilwoman counsel counselor cousin critic curator daughter
    dean delegate democrat dentist deputy designer detective developer diplomat director doctor driver
    economist editor editor-in-chief engineer epidemiologist executive expert ex-husband ex-wife farmer
    father fellow filmmaker firefighter fisherman founder friend gardener general geologist girlfriend
    governor graduate grandfather grandmother guard guest head historian host husband inspector
    investigator investor journalist judge justice lawmaker lawyer lead leader lecturer legislator
    librarian lieutenant lobbyist magistrate manager marine marshal mayor mechanic member midwife minister
    moderator mother musician nephew neighbor neighbour niece nominee novelist nurse officer official
    operative operator organizer organiser owner painter partner pastor patient petitioner pharmacist
    philanthropist photographer physician physicist pilot playwright poet policeman politician pollster
    premier president priest principal producer professor programmer prosecutor psychiatrist
    psychologist publisher rabbi reader refugee regulator reporter representative researcher resident
    retiree reviewer ringleader rival sailor scholar scientist secretary senator sergeant sheriff shopkeeper
    singer sister sociologist soldier solicitor son speaker specialist spokesman spokesperson
    spokeswoman staffer star statistician strategist student superintendent supervisor supporter surgeon
    surveyor survivor teacher technician tenant trainer trader treasurer trustee undersecretary uncle
    headmaster headmistress headteacher master
    vet veteran vice victim volunteer voter warden widow widower wife winner witness worker writer
    """
    )
)
"""Lower-case words that describe somebody before a name: spokesman Ed Lind."""
PERSONS = frozenset(words("he she man woman boy girl person child teenager baby youth lad"))
"""Words for people, whatever their office: a man (nicknamed “Shorty”)."""
ORGANISATIONS = frozenset(
    words(
        """
    academy administration agency airline alliance army assembly association authority bank board bureau
    campaign center centre chamber church club coalition college commission committee company congress
    corporation council court department district embassy federation firm force foundation fund
    government group hospital institute institution journal laboratory league magazine ministry mission
    museum navy network newspaper office organization organisation parliament partnership party police
    post press service society school senate station studio team trust tribune union university times herald
    inc corp ltd llc
    """
    )
)
"""Heads of organisations' names, and nouns that stand for an organisation: the museum."""
FEMALE = frozenset(
    words(
        """
    Mrs Ms Miss Lady Dame Sister Congresswoman Councilwoman Chairwoman Queen Princess Duchess Baroness
    Madam
    """
    )
)
"""Titles of women."""
MALE = frozenset(
    words(
        """
    Mr Sir Lord Father Fr Congressman Councilman Chairman King Prince Duke Baron
    """
    )
)
"""Titles of men."""
MODIFYING = frozenset(
    words(
        """
    Vice Prime General Former Deputy Republican Democratic Democrat GOP Foreign Defense Defence Interior
    Treasury State Majority Minority House Senate
    """
    )
)
"""Titles that are as often a part of another title: House, State, Former."""
NAMES_TOO = frozenset(
    words(
        """
    Baker Baron Bishop Butcher Cardinal Carpenter Chancellor Chief Dean Duke Gardener Head Judge Justice
    King Lord Major Marshal Master Painter Pope Prince Queen Sailor Sister Trader
    """
    )
)
"""Titles and roles that are surnames and middle names as well."""
KIN = frozenset(
    words(
        """
    aunt brother cousin dad daughter ex-husband ex-wife father father-in-law fiance fiancee grandfather
    grandmother grandson granddaughter husband mom mother mother-in-law nephew niece parents sister
    sister-in-law brother-in-law son stepfather stepmother twin uncle widow widower wife
    """
    )
)
"""Roles of relatives, whose first name is given each time: his brother Tom Bell, mother of Ruth Bell."""
RELATIONS = KIN | frozenset(
    words(
        """
    ally boss boyfriend colleague critic fellow friend girlfriend guest neighbor neighbour rival supporter
    """
    )
)
"""Roles that somebody has to another person, and that are no description: rival Ruth Bell."""
SUFFIXES = frozenset(words("Jr Sr II III IV Junior"))
"""Suffixes of surnames: Tom Bell Jr."""
POSTNOMINALS = frozenset(words("QC KC MP MEP MSP CBE OBE MBE PhD MD"))
"""Honours and degrees behind a name, no part of the name: Ruth Bell QC."""
COURTESY = frozenset(words("Mr Mrs Ms Miss Dr Sir Dame Lord Lady"))
"""Titles that say nothing of an office."""
ABBREVIATED = {
    "Mr": (),
    "Mrs": (),
    "Ms": (),
    "Dr": ("doctor",),
    "Prof": ("professor",),
    "Rev": ("reverend", "pastor"),
    "Fr": ("priest",),
    "Sen": ("senator",),
    "Rep": ("representative", "congressman", "congresswoman"),
    "Gov": ("governor",),
    "Pres": ("president",),
    "Lt": ("lieutenant",),
    "Gen": ("general",),
    "Adm": ("admiral",),
    "Col": ("colonel",),
    "Maj": ("major",),
    "Capt": ("captain",),
    "Sgt": ("sergeant",),
    "Cpl": ("corporal",),
    "Pvt": ("private",),
    "Cmdr": ("commander",),
    "Supt": ("superintendent",),
    "Insp": ("inspector",),
    "Cllr": ("councillor",),
    "Brig": ("brigadier", "general"),
    "Det": ("detective",),
    "Msgr": ("monsignor",),
    "Pte": ("private",),
    "Asst": (),
    "Atty": ("attorney",),
}
"""Titles with a full stop, each with its words in full: "the senator" is "Sen. Ruth Bell"."""
LABEL_TITLES = words("MR MRS MS MISS DR SEN REP GOV CLLR PRESIDENT SECRETARY")
"""Titles that begin a transcript's label: SEN. BELL:"""
OFFICE_PREFIXES = words("ex then former co vice deputy acting now")
"""Prefixes that tell an office to be over or shared: ex-mayor, then-governor."""
AFTER_ROLE = words("of for at in to with who from")
"""Words behind a role's own name: director of the museum."""
DESCRIBING = frozenset(words("a an the his her its their one our my your"))
"""First words of an apposition that describes somebody: Bell, his aide."""
NO_APPOSITION = words(
    """
    and or but who which that whose whom as is was has had in on at for with he she they it not like
    including
    """
)
"""First words behind a name and a comma that begin no apposition: Bell, who left."""
