"""What mail programs write around a mail, as patterns, a language a line.

English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Danish and Norwegian, Finnish,
Czech, Russian, Turkish, Chinese, Japanese, Korean.
"""

from __future__ import annotations


def _any(lines: str) -> str:
    """The pattern of which any line fits."""
    return "|".join(line.strip() for line in lines.strip().split("\n"))


LEADS = _any("""
    On
    Am|Vom
    Le|Le \\w{2,9}\\.?
    El
    Il(?: giorno)?|In data
    Em|No dia
    Op
    W dniu|Dnia
    Den|På
    Dne
    В
    在
""")
"""How the line begins that says who wrote the quoted words, where a day follows."""
WROTE = _any("""
    wrote|writes|said|Quoting
    schrieb|schreibt|Zitat von
    a écrit|écrit
    escribió|ha escrito
    ha scritto|scrive
    escreveu
    schreef|heeft .{1,60}geschreven
    napisał(?:a|\\(a\\))?|pisze
    skrev|skriver
    kirjoitti
    napsal(?:a|\\(a\\))?
    (?:на)?писал(?:а|\\(а\\))?|пишет
    yazdı
    写道|寫道
    のメール|のメッセージ|は書きました
    작성|썼습니다
""")
"""How the line goes on that says who wrote the quoted words."""
FIELDS = {
    "from": "From|Von|De|Da|Van|Od|Från|Fra|Lähettäjä|Odesílatel|От|Отправитель|Kimden|Gönderen"
    "|发件人|寄件者|差出人|보낸 ?사람",
    "date": _any("""
        Sent|Date
        Gesendet|Datum
        Envoyé(?: le)?|Message du
        Enviado(?: el| em)?|Fecha
        Inviato|Data
        Verzonden
        Wysłano
        Skickat|Sendt|Dato
        Lähetetty|Päiväys
        Odesláno
        Отправлено|Дата
        Gönderildi|Tarih
        发送时间|日期
        送信日時|日時
        보낸 ?날짜|날짜
    """),
    "to": "To|An|À|A|Para|Aan|Do|Till|Til|Vastaanottaja|Komu|Кому|Kime|收件人|收件者|宛先|받는 ?사람",
    "copy": "Cc|Bcc|Kopie|Copie(?: à)?|Kopia|Kopi|Kopio|Копия|Bilgi|抄送|Reply-To|Antwort an|Importance"
    "|Attachments",
    "subject": "Subject|Betreff|Objet|Sujet|Asunto|Oggetto|Assunto|Onderwerp|Temat|Ämne|Emne|Aihe|Předmět"
    "|Тема|Konu|主题|主旨|件名|제목",
}
"""The fields of a mail's head."""
ORIGINAL = _any("""
    Original(?:[ -]?(?:Message|Mail|Appointment))?|Reply Message
    Urspr(?:ü|ue)ngliche (?:Nachricht|E-?Mail)|Originalnachricht
    Message (?:d['’]origine|original|initial)
    Mensaje original
    Messaggio originale
    Mensagem original
    Oorspronkelijk bericht
    Wiadomość oryginalna|Oryginalna wiadomość
    Ursprungligt meddelande|Originalmeddelande
    Oprindelig (?:meddelelse|besked)|Opprinnelig melding
    Alkuperäinen viesti
    Původní (?:zpráva|e-mail)
    Исходное (?:сообщение|письмо)
    Özgün İleti|Orijinal (?:Mesaj|ileti)
    原始邮件|原始郵件
    元のメッセージ
    원본 메시지
""")
"""The words between lines above the mail that is answered."""
FORWARDED = _any("""
    Begin forwarded message|(?:Start of )?forwarded (?:message|mail)|Transmitted message
    (?:Anfang der )?weitergeleiteten? (?:Nachricht|E-?Mail|Mail)
    (?:Début du )?message (?:réexpédié|transféré)|Courriel transféré
    (?:Inicio del )?mensaje reenviado
    (?:Inizio )?messaggio inoltrato
    (?:Início da )?mensagem (?:reencaminhada|encaminhada)
    (?:Begin )?doorgestuurd bericht
    (?:Treść|Początek) przekazanej wiadomości|Wiadomość przekazana|Przekaz(?:yw)?ana wiadomość
    Vidarebefordrat (?:meddelande|brev)
    (?:Start på )?videresendt (?:besked|meddelelse|melding)
    (?:Välitetty|Edelleen lähetetty) viesti
    Přeposlaná zpráva
    (?:Начало )?переадресованно(?:го|е) сообщени[яе]|Пересылаемое сообщение
    (?:İletilen|Yönlendirilmiş) (?:ileti|mesaj)
    转发的邮件|转发邮件信息|轉寄郵件
    転送(?:された)?メッセージ
    전달된 메시지
""")
"""The words above a mail that is passed on."""
PASSED_ON = "Fwd?|WG|TR|RV|I|ENC|VS|VL|VB|Doorst|PD|İLT|转发|轉寄|転送|Přep|Пересл"
"""What programs put before the subject of a mail that is passed on."""
SENT_FROM = _any("""
    Sent (?:from|via|with)|Get Outlook for|Download Outlook
    Gesendet (?:von|mit)|Von meinem .{1,40} gesendet|Diese Nachricht wurde von
    Envoyé (?:de|depuis|à partir de|avec)|Télécharge[rz] Outlook|Obtenir Outlook
    Enviado (?:desde|do|a partir do|via|de)|Obtener Outlook|Obter o Outlook
    Inviato (?:da|dal)|Scarica Outlook
    Verzonden (?:vanaf|met|via|vanuit)|Verstuurd vanaf
    Wysłan[oe] z|Pobierz (?:program )?Outlook
    Skickat från|Hämta Outlook
    Sendt fra|Hent Outlook
    Lähetetty|Hanki Outlook
    Odesláno z|Získat Outlook
    Отправлено (?:из|с)|Скачать Outlook|Получить Outlook
    .{1,40} tarafından gönderildi|iPhone['’]umdan gönderildi
    发自我的|從我的 .{1,20} 傳送
    .{1,30}から送信
""")
"""The line that a program puts below a mail."""
CLOSINGS = _any("""
    (?:with )?(?:(?:best|kind|warm|kindest|warmest|many) )?(?:regards|wishes|thanks)|(?:all the )?best|cheers
    thank you|sincerely|yours (?:sincerely|faithfully|truly)|respectfully
    (?:mit )?(?:(?:freundlich|best|herzlich|lieb|viel|schön)en? )?(?:gr[üu](?:ß|ss)en?|dank)|hochachtungsvoll
    (?:bien )?cordialement|bien à vous|(?:meilleures )?salutations(?: distinguées)?|amicalement
    (?:un )?saludos?(?: cordial(?:es)?)?|atentamente
    cordiali saluti|distinti saluti|saluti
    (?:com os melhores )?cumprimentos|atenciosamente|abraços?
    met (?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en)?
    z poważaniem|(?:serdecznie )?pozdrawiam
    (?:med )?vänliga? hälsning(?:ar)?|hälsningar|mvh
    (?:med )?venn?lig hilsen|hilsen
    (?:ystävällisin )?terveisin
    s pozdravem
    с уважением
    saygılarımla|iyi çalışmalar
    此致|敬礼
    よろしくお願いいたします|以上
""")
"""The line above a writer's name at a mail's end."""
