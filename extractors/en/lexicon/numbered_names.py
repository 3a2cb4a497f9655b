"""Words beside which a number is a name or an address, not a quantity."""

from __future__ import annotations

from extractors.words import words

NUMBERED = frozenset(
    words("""
    deck flat seat row
    page pages p pp section sections sec chapter chapters article articles figure fig figs table tables
    appendix annex clause paragraph para paragraphs rule rules footnote note verse psalm act scene title
    volume vol version exhibit item question amendment proposition prop resolution bill no nos number
    numbers nr nrs exercise exercises route highway interstate motorway exit junction flight gate terminal
    pier platform track bus tram channel room apartment apt suite floor unit building block lot plot hall
    hangar dock berth box bay lane runway phase stage step tier category class grade type mark model
    series season episode part round level leg heat game match test week day year lesson group pool zone
    district ward precinct region sector area camp site formula apollo article form protocol patent case
    docket order directive regulation covid windows iphone ipad galaxy pixel playstation xbox boeing
    airbus concorde firefox android ios euro channel radio studio opus symphony sonata quartet concerto op
    size agent car bib seed line python chrome safari linux ubuntu macos php java
    """)
)
"""Nouns that a whole number right behind makes a name of: page 12, Flight 93, Game 2."""

PARTED = words("page chapter part episode volume vol sheet slide stage round leg day step question")
"""Nouns that label one number of several ("page 3 of 12")."""

STATES = frozenset(
    words(
        """
        AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM
        NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY
        """
    )
)
"""American states before the five digits of a postal code."""

ALWAYS = frozenset(
    words("""
    page pages p pp section sections sec chapter chapters fig figs appendix annex clause paragraph para
    footnote psalm vol version exhibit amendment proposition no nos nr nrs number exercise exercises route
    highway interstate motorway covid windows iphone ipad verse article
    """)
)
"""Words of ``NUMBERED`` that label a number in lower case too, whatever follows."""

GRADED = frozenset(words("type phase stage tier category level grade model series class"))
"""Words of ``NUMBERED`` that modify a noun with a number up to ten ("phase 3 trials", "type 2 diabetes")."""

MAKES = frozenset(
    words("model boeing airbus concorde cessna galaxy pixel playstation xbox formula porsche ferrari")
)
"""Makes whose number stays a name before a noun, where the make is capitalised ("Boeing 737 jets")."""

VERSIONED = frozenset(
    words("version vol windows ios android firefox chrome safari linux ubuntu macos python php java p mark")
)
"""Words of ``NUMBERED`` whose numbers may have a point ("Python 3.12")."""

PLURAL_LABELS = words(
    """
    sections articles pages pp chapters paragraphs clauses exercises figures tables appendices rules verses
    amendments propositions questions items exhibits nos nrs numbers routes gates platforms rooms lanes lots
    plots wards districts precincts zones units phases stages tiers bills resolutions flights lines piers
    """
)
"""Plurals that label every number of a list ("sections 4, 5 and 6")."""

INDEXES = frozenset(
    words("fortune forbes p s&p ftse nasdaq dax cac nikkei ibex russell topix asx stoxx csi sensex ta")
)
"""Indexes of shares that have the number of their members in their name; ``p`` ends "S&P"."""
INDEX_SIZES = frozenset(
    {
        20,
        25,
        30,
        35,
        40,
        50,
        60,
        100,
        125,
        150,
        200,
        225,
        250,
        300,
        350,
        400,
        500,
        600,
        1000,
        2000,
        3000,
        5000,
    }
)
"""Numbers of members in the names of indexes."""

STREETS = words(
    """
    street st road rd avenue ave lane drive way boulevard blvd square place terrace close crescent
    court row gardens quay wharf mews parkway hill park concourse promenade esplanade embankment turnpike
    pike circle trail expressway
    """
)
"""Words at the end of a street's name, before which a number is a house's."""

RANKED_NAMES = ("Street", "Avenue", "Amendment", "St", "Ave")
"""Capitalised words that an ordinal in digits names ("2nd Street")."""

EMERGENCIES = ("911", "999")
"""Numbers of emergency services."""
CALLS = words(
    "call calls caller callers dispatch dispatcher dispatchers operator operators tape tapes recording"
)
"""Words behind the number of an emergency service ("a 911 call")."""
DIALLING = words(
    "call calls called calling dial dials dialed dialled dialing dialling phone phoned ring rang rung"
)
"""Words before the number of an emergency service ("she dialled 999")."""
CALLING = words("tel phone call fax ring dial telephone whatsapp")
"""Words before a telephone number."""

NUMBER_PHRASES = ("24/7", "9/11", "7/7", "50/50", "20/20", "4x4")
"""Numbers that are words of their own: "round the clock", attacks named by their day, a kind of car."""

PREFIXES = frozenset(
    words(
        """
        sub pre post mid top over under non pro anti super ex a an the to of minus plus nearly about
        early late another foot ft feet
        """
    )
)
"""Words that a hyphen joins to a number without making a name of the two."""

NOT_NAMES = frozenset(
    words(
        """
        the a an of in on at to for from by with about around over under nearly almost some more
        less than least most and or but only just all these those his her its their our my your up
        down is was are were be been has have had when while if as since until till after before
        during between against that this there at only roughly approximately total another i he she
        they we it one two three four five six seven eight nine ten january february march april may
        june july august september october november december monday tuesday wednesday thursday
        friday saturday sunday
        """
    )
)
"""Words that may be capitalised beside a number without making a name of the two."""

NUMBERED_BOOKS = words("Samuel Kings Chronicles Corinthians Thessalonians Timothy Peter John Maccabees")
"""Books of the Bible of which there are several ("1 Corinthians 13:4")."""

BOOKS = (
    *NUMBERED_BOOKS,
    *words("""
    Genesis Exodus Leviticus Numbers Deuteronomy Joshua Judges Ruth Ezra Nehemiah Esther Job Psalm Psalms
    Proverbs Ecclesiastes Isaiah Jeremiah Lamentations Ezekiel Daniel Hosea Joel Amos Obadiah Jonah Micah
    Nahum Habakkuk Zephaniah Haggai Zechariah Malachi Matthew Mark Luke Acts Romans Galatians Ephesians
    Philippians Colossians Titus Philemon Hebrews James Jude Revelation Surah Sura
    """),
)
"""Books of the Bible, and the Koran's chapters, before chapter and verse ("John 3:16")."""
