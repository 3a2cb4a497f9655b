"""Common verbs that report nothing: their finite forms tell where a clause has its verb."""

from __future__ import annotations

from extractors.en.morphology import inflect
from extractors.words import words

VERBS = words(
    """
    accept agree aim allow appear appeal apologize approach arrive assume attend avoid back beat become
    begin believe belong block break bring build buy campaign care carry catch choose claim close come
    consider contain continue contribute cost cover create cut deal decide decline defeat deliver deny
    depend deserve develop die differ draw drive drop earn eat elect end enjoy ensure enter exist expect
    face fail fall fear feel fight find finish fit fly focus follow force forget form gain get give go
    grow guess happen hate have hear help hit hold hope hurt identify ignore include increase intend
    join keep kill know lack launch lead learn leave let like live look lose love make manage mean meet
    miss move need obtain oppose own pass pay perform plan play prefer prepare prevent produce prove
    provide pull push put raise reach realize receive recognize refuse release rely remain remove
    require resign respect rest result retire return rise run save see seek seem sell send serve set
    settle shake share shoot sign sit sound spend spread stand start stay step stop strike struggle
    study submit succeed suffer take talk teach tend think throw touch travel treat trust try turn
    understand use vote wait walk want watch wear win wish work worry
    """
)
"""Base forms of common verbs."""
NOUNS = frozenset(
    words(
        """
    aim appeal approach back beat block break build campaign care cause claim close cost cover cut deal
    defeat drive drop end face fear fight find finish fit focus force form gain guess hate help hit hold
    hope hurt increase issue lack lead like look love launch mean miss move need own pass pay plan play
    pull push raise reach release respect rest result return rise run save set shake share sign sound
    spread stand start stay step stop strike struggle study touch travel trust try turn use vote wait
    walk watch wear win wish work worry
    """
    )
)
"""Base forms and third persons of verbs that are as often nouns."""


def finite_forms() -> frozenset[str]:
    """Forms that are finite verbs wherever they stand, nouns set aside."""
    found = set()
    for verb in VERBS:
        forms = inflect(verb)
        found |= {forms.past}
        if verb not in NOUNS:
            found |= {forms.base, forms.third}
    return frozenset(found)
