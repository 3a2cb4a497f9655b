"""Words that make a number greater ("millones", "Mrd.", "万"), so that its digits alone are not its value."""

from __future__ import annotations

STEMS = """
    millon millones millón millar milhão milhões milhar milion milión milió milioi milioan millier
    million milliard miliard miljoen miljon miljoon miljard milijun milijon milijard milljón milljarð
    milljörð millió milliárd milyon milyar miliar miliarz billón billones bilhão bilhões bilião biliões
    billion bilion bilión biljoen biljon biljard bilijun bilijon billió bilyon trillón trillones trilhão
    trilhões trillion trilion triljoen triljon trilijun trilyon triliun tausend duizend duisend tusen
    tusind þúsund tuhat tuhan tūkstoš tūkstan tūkstant tysiąc tysięc tisíc tisuć hiljad tisoč mijë тысяч
    миллион миллиард триллион тисяч мільйон мільярд трильйон хиляд милион милиард трилион χιλιάδ
    εκατομμύρι εκατομμυρί δισεκατομμύρι δισεκατομμυρί τρισεκατομμύρι אלפי מיליון מיליונ מיליארד טריליון
    مليون ملايين مليار تريليون میلیون میلیارد تریلیون हज़ार हजार लाख करोड़ करोड अरब खरब मिलियन बिलियन
    कोटी अब्ज दशलक्ष হাজার লাখ কোটি లక్ష కోట్ల వేల ಲಕ್ಷ ಕೋಟಿ ಸಾವಿರ லட்ச கோடி ஆயிர ലക്ഷം കോടി ആയിരം લાખ
    કરોડ હજાર ਲੱਖ ਕਰੋੜ ਹਜ਼ਾਰ
"""
"""Beginnings of scale words, in whatever case or number."""
SCALE_WORDS = """
    mil mille mila mie mii mi bi tri mio mia mld mlds mln mrd mrdr mlrd mljrd mill milj mdr mds md mn
    mkr tkr mdd mmd tsd tys tis tūkst tuh tuhat bio bil bln ezer bin ribu juta rb jt nghìn ngàn triệu tỷ
    tỉ trăm elfu laki libo тыс тис хил млн млрд трлн χιλ εκατ δισ τρισ אלף אלפים ألف آلاف ألفا ألاف
    بليون هزار ہزار لاکھ کروڑ ارب کھرب ملین بلین cientos centenares decenas docenas centaines dizaines
    dozijn
"""
"""Scale words and their short forms, whole."""
SIGNS = "万萬億亿兆千百十만억조천백십พันหมื่นแสนล้านร้อยสิบ"
"""Letters with which scale words begin in scripts without spaces."""
