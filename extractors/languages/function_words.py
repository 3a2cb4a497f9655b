"""Function words of languages in Latin letters, and of those in Cyrillic, Arabic and Devanagari.

The closed classes as grammars list them: articles, pronouns, prepositions, conjunctions, particles, the forms
of the auxiliaries and of the commonest verb of saying. They were written down for this purpose, the
frequent ones; no list and no corpus was copied. Elided words have their apostrophe.
"""

from __future__ import annotations

FUNCTION_WORDS: dict[str, str] = {
    "en": """
        the a an this that these those each every some any no all both either neither such other another
        i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
        myself yourself himself herself itself ourselves themselves who whom whose which what whoever
        whatever of to in on at by for with from into onto upon about above across after against along
        among around before behind below beneath beside between beyond despite down during except inside
        like near off out outside over past since through throughout till toward towards under until up
        via within without than and or but nor yet so if because although though unless while whereas
        whether as when where why how am is are was were be been being do does did done have has had
        having will would shall should can could may might must not n't there here then now too also
        just only very more most much many few less one two said says say per ve ll re don didn doesn
        isn wasn weren won wouldn couldn shouldn hasn haven hadn aren ain
    """,
    "es": """
        el la los las un una unos unas lo al del este esta estos estas ese esa esos esas aquel aquella
        aquello esto eso yo tú usted ustedes él ella ellos ellas nosotros nosotras me te se nos les le
        mi mis tu tus su sus nuestro nuestra nuestros nuestras quien quienes que qué cual cuales cuyo
        cuya cuando cuándo donde dónde como cómo de a en con por para sin sobre entre hasta desde hacia
        según contra durante mediante bajo ante tras y e o u ni pero sino aunque porque pues si sí no
        más menos muy ya también tampoco así aún todavía todo toda todos todas otro otra otros otras
        cada mismo misma algún alguna algunos algunas ningún ninguna es son era eran fue fueron ser sido
        está están estaba estaban ha han había habían hay haber he hemos será serán sería tiene tienen
        puede pueden debe deben dijo
    """,
    "pt": """
        o a os as um uma uns umas ao aos à às do da dos das no na nos nas dum duma num numa pelo pela
        pelos pelas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto isso
        aquilo deste desta desse dessa neste nesta nesse nessa eu tu ele ela nós eles elas você vocês me
        te se lhe lhes meu minha meus minhas seu sua seus suas nosso nossa nossos nossas quem que qual
        quais cujo cuja quando onde como de em com por para sem sobre entre até desde após contra
        durante segundo perante e ou nem mas porém embora porque pois sim não mais menos muito já também
        assim ainda todo toda todos todas outro outra outros outras cada mesmo mesma algum alguma alguns
        algumas nenhum nenhuma é são era eram foi foram ser sido está estão estava estavam há tem têm
        tinha tinham havia será serão seria vai vão pode podem deve devem disse
    """,
    "fr": """
        le la les un une des du de au aux ce cet cette ces cela ça ceci je tu il elle on nous vous ils
        elles me te se lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos qui que quoi
        dont où quel quelle quels quelles lequel laquelle lesquels auquel duquel à dans en par pour avec
        sans sur sous entre vers chez jusque depuis pendant avant après contre selon malgré dès et ou ni
        mais car donc or comme si quand lorsque puisque parce ne pas plus moins très aussi déjà encore
        toujours jamais rien tout toute tous toutes autre autres chaque même mêmes quelque quelques
        aucun aucune est sont était étaient été être a ont avait avaient avoir fut furent sera seront
        serait ai avons avez peut peuvent doit doivent fait y l' d' c' qu' n' s' j' m' t' jusqu lorsqu
        puisqu dit
    """,
    "it": """
        il lo la i gli le un uno una del dello della dei degli delle al allo alla ai agli alle dal dallo
        dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col questo
        questa questi queste quello quella quelli quelle quel quei ciò io tu lui lei noi voi loro mi ti
        si ci vi ne mio mia miei mie tuo tua suo sua suoi sue nostro nostra nostri nostre chi che cui
        quale quali quando dove come di a da in con su per tra fra senza sopra sotto verso contro
        durante secondo dopo prima fino presso e ed o oppure né ma però perché poiché mentre se sì non
        più meno molto già anche così ancora tutto tutta tutti tutte altro altra altri altre ogni stesso
        stessa alcuni alcune nessun nessuna è sono era erano fu furono essere stato stata stati state ha
        hanno aveva avevano avere abbiamo sarà saranno sarebbe può possono deve devono l' c' d' un' dell
        dall nell sull quell dov cos detto
    """,
    "ca": """
        el la els les un una uns unes del dels al als pel pels aquest aquesta aquests aquestes aquell
        aquella això allò jo tu ell ella nosaltres vosaltres ells elles em et es ens us li me te se hi
        ho ne meu meva seu seva seus seves nostre nostra qui que què qual quals quan on com de a en amb
        per sense sobre entre fins des cap segons contra durant davant després abans i o ni però sinó
        perquè doncs si no més menys molt ja també encara així tot tota tots totes altre altra altres
        cada mateix mateixa algun alguna és són era eren va van ser estat està estan ha han havia havien
        haver serà seran seria pot poden l' d' s' n' m' t' dit
    """,
    "ro": """
        un o unui unei unor niște acest această acești aceste acesta aceasta acestea cel cea cei cele
        acel acea acei acele eu tu el ea noi voi ei ele mă te se ne vă îl îi le lui lor meu mea mei mele
        său sa săi sale nostru noastră care cine ce cărui cărei când unde cum cât de la în din pe cu
        pentru fără prin spre sub peste între până după înainte împotriva despre către dintre al ai ale
        și sau ori nici dar însă ci deși deoarece dacă că să nu mai foarte deja tot toată toți toate alt
        altă alți alte fiecare același este e sunt era erau fost fi a au am are avea aveau va vor ar
        fiind poate pot trebuie spus
    """,
    "de": """
        der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener
        jene jeder jede jedes jeden alle allen aller ich du er sie es wir ihr mich dich ihn ihm uns euch
        ihnen mein meine dein deine sein seine seinen seiner seinem ihre ihren ihrer ihrem unser unsere
        sich wer wen wem was welche welcher welches wann wo wie warum von zu zum zur in im ins an am auf
        aus bei beim mit nach seit vor für durch gegen ohne um über unter zwischen hinter neben während
        wegen trotz bis laut und oder aber sondern denn doch weil wenn als ob dass daß damit obwohl
        nicht kein keine keinen mehr weniger sehr schon auch noch nur so dann da hier dort man ist sind
        war waren sei wäre wird werden wurde wurden worden hat haben hatte hatten habe hätte kann können
        könnte muss müssen soll sollen will wollen darf etwa rund sagte
    """,
    "nl": """
        de het een deze dit die dat elke elk ieder iedere alle ik jij je u hij zij ze wij we jullie mij
        me jou hem haar ons hen hun mijn jouw zijn onze zich wie wat welke welk wanneer waar hoe waarom
        van te ten ter in op aan bij met naar uit voor door over onder tussen tegen zonder om tot sinds
        tijdens na volgens achter naast en of maar want dus omdat als toen hoewel terwijl zodat niet
        geen meer minder zeer heel al ook nog alleen zo dan er hier daar men is was waren ben bent wordt
        worden werd werden heeft hebben had hadden heb zal zullen zou zouden kan kunnen kon moet moeten
        mag mogen wil geweest zei
    """,
    "sv": """
        en ett den det de denna detta dessa här varje alla jag du han hon vi ni man mig dig honom henne
        oss er dem min mitt mina din sin sitt sina hans hennes deras vår vårt våra som vem vad vilken
        vilket vilka när var hur varför av till i på vid med från för genom över under mellan mot utan
        om efter före innan hos enligt sedan bland och eller men ty eftersom att medan fast trots inte
        ingen inget inga mer mindre mycket redan också även ännu bara så då där är vara varit blir bli
        blev blivit har hade ha haft ska skall skulle kan kunde måste får fick vill sade säger
    """,
    "da": """
        en et den det de denne dette disse hver alle jeg du han hun vi i man mig dig ham hende os jer
        dem min mit mine din sin sit sine hans hendes deres vores som hvem hvad hvilken hvilket hvilke
        hvornår hvor hvordan hvorfor af til på ved med fra for gennem over under mellem mod uden om
        efter før hos ifølge siden blandt ud ind op ned og eller men fordi at mens selvom ikke ingen
        intet mere mindre meget allerede også endnu kun så da her der er var være været bliver blive
        blev blevet har havde have haft skal skulle kan kunne må måtte vil ville får fik sagde siger
    """,
    "nb": """
        en et ei den det de denne dette disse hver alle jeg du han hun vi dere man meg deg ham henne oss
        dem min mitt mine din sin sitt sine hans hennes deres vår vårt våre som hvem hva hvilken hvilket
        hvilke når hvor hvordan hvorfor av til i på ved med fra for gjennom over under mellom mot uten
        om etter før hos ifølge siden blant ut inn opp ned og eller men fordi at mens selv ikke ingen
        intet mer mindre mye allerede også ennå bare så da her der er var være vært blir bli ble blitt
        har hadde ha hatt skal skulle kan kunne må måtte vil ville får fikk sa sier
    """,
    "fi": """
        minä sinä hän me te he se ne tämä nämä tuo nuo joka jotka jonka joita joiden jossa josta johon
        mikä mitä kuka ketä kun kuin jos että koska vaikka kuitenkin mutta ja tai eli sekä vai eikä ei
        en et emme eivät ole olla on ovat oli olivat ollut olleet olisi olisivat oleva voi voivat voisi
        pitää täytyy saa hänen heidän meidän sen niiden tämän sitä niitä siitä siihen siinä tässä tästä
        myös vielä jo vain niin näin nyt sitten siksi miksi miten missä mistä kaikki kaikkien muu muut
        muiden itse ennen jälkeen kanssa mukaan vuoksi takia ilman välillä yli alle kohti vastaan noin
        hyvin enemmän sanoi sanoo
    """,
    "pl": """
        ja ty on ona ono my wy oni one mnie mi ciebie ci go jego mu jej ją nas nam was wam ich im nich
        nim nią mój moja moje twój swój swoje swoją nasz nasza się siebie ten ta to te tego tej tym tych
        temu tę tamten który która które którzy którego której których którym kto co czego czym kiedy
        gdzie jak dlaczego czy w we z ze na do od po za przed przez przy dla bez pod nad między o u ku
        według podczas mimo oraz i a ale lub albo ani lecz jednak bo ponieważ gdy jeśli jeżeli że żeby
        aby choć więc nie tak już też także jeszcze tylko bardzo bardziej więcej wszystko wszyscy
        wszystkie każdy inny sam jest są był była było byli były być będzie będą ma mają miał może mogą
        można został została zostały powiedział powiedziała
    """,
    "cs": """
        já ty on ona ono my vy oni mě mi mne tě ti ho jeho mu jí ji nás nám vás vám jich jim jejich můj
        má tvůj svůj své svou náš naše se si ten ta to toho té tom těch tomu tento tato tyto toto který
        která které kteří kterého kterou kterých kdo co čeho kdy kde jak proč zda v ve z ze na do od po
        za před přes při pro bez pod nad mezi o u k ke podle během kvůli kromě a i ale nebo ani však
        protože když pokud jestli že aby ačkoli tedy ne ano už také ještě jen velmi více všechno všichni
        všechny každý jiný sám je jsou byl byla bylo byli byly být bude budou mají měl může mohou musí
        jsem jsme řekl řekla uvedl
    """,
    "sk": """
        ja ty on ona ono my vy oni ma mi mňa ťa ho jeho mu jej ju nás nám vás vám ich im môj tvoj svoj
        svoje svoju náš naše sa si ten tá to tí tie toho tej tom tých tomu tento táto tieto toto ktorý
        ktorá ktoré ktorí ktorého ktorú ktorých kto čo čoho kedy kde ako prečo či v vo z zo na do od po
        za pred cez pri pre bez pod nad medzi o u k ku podľa počas kvôli okrem a i aj ale alebo ani však
        pretože keď ak že aby hoci teda nie áno už tiež ešte len veľmi viac všetko všetci všetky každý
        iný sám je sú bol bola bolo boli byť bude budú má majú mal môže môžu musí som sme povedal
        povedala uviedol
    """,
    "hr": """
        ja ti on ona ono mi vi oni mene me mu ga ju joj nas nam vas vam ih im njega njih moj tvoj svoj
        svoje svoju naš njegov njezin njihov se sebe taj ta to te tog toga tom tome tih ovaj ova ovo ove
        koji koja koje kojeg kojem kojima tko ko što šta čega kada gdje gde kako zašto da li u iz na do
        od po za pred kroz pri bez pod nad između o s sa k prema tijekom tokom zbog osim nakon prije pre
        i a ali ili ni ne već jer ako dok iako pa nego također takođe još samo vrlo više sve svi svih
        svaki drugi sam je su bio bila bilo bili bile biti bit će budu nije nisu ima imaju može mogu
        mora bi smo rekao rekla kazao
    """,
    "hu": """
        a az egy ez ezt ennek ezek azt annak azok én te ő mi ti ők engem téged őt minket őket nekem neki
        nekik velük vele aki akik amely amelyek amelyet ami amit mely ki mit mikor hol hogyan miért és s
        vagy de hanem mert hogy ha bár mint pedig azonban is nem ne sem igen már még csak nagyon több
        minden más maga ilyen olyan így úgy itt ott most akkor után előtt alatt között mellett szerint
        miatt által nélkül ellen felé óta volt voltak van vannak lesz lenne lett legyen lehet kell
        kellett fog mond mondta
    """,
    "tr": """
        bir bu şu o ben sen biz siz onlar onu ona onun onların bunu buna bunun bana sana bize bizim
        benim kendi ne kim hangi nasıl neden niçin nerede zaman ki ve veya ya da de ile ama fakat ancak
        çünkü eğer ise için gibi kadar göre sonra önce üzere karşı rağmen dolayı arasında içinde
        üzerinde altında tarafından olarak olan olduğu olduğunu oldu olmak olsa olup oldukça değil daha
        çok az en her bütün tüm bazı hiç hem bile sadece yalnızca artık şimdi var yok vardı idi mi mı mu
        mü etti eden dedi söyledi belirtti
    """,
    "id": """
        yang di ke dari dan atau tetapi tapi namun untuk dengan pada dalam oleh karena sebagai adalah
        ialah itu ini tersebut saya aku anda kamu dia ia kami kita mereka nya apa siapa kapan mana
        bagaimana mengapa tidak bukan belum sudah telah akan sedang masih dapat bisa harus boleh ada
        juga lebih sangat hanya saja lagi jika kalau bila ketika saat sejak hingga sampai antara tentang
        terhadap kepada seperti secara para setiap semua banyak beberapa sebuah seorang suatu lain
        sendiri bahwa agar supaya sehingga maka pun kata ujar
    """,
    "af": """
        die 'n hierdie daardie elke alle ek jy u hy sy ons julle hulle my jou hom haar se wie wat watter
        wanneer waar hoe hoekom van in op aan by met na uit vir deur oor onder tussen teen sonder om tot
        sedert tydens volgens agter langs en of maar want dus omdat as toe hoewel terwyl sodat nie geen
        meer minder baie ook nog al net so dan daar hier is was word het had sal sou kan kon moet mag
        wil wees gesê
    """,
    "sl": """
        jaz ti on ona ono mi vi oni me mu ga jo ji nas nam vas vam jih jim njega njih moj tvoj svoj
        svoje svojo naš njegov njen njihov se sebe ta to te tega tem teh tej tisti tista ki kateri
        katera katere kdo kaj česa kdaj kje kako zakaj ali v iz na do od po za pred čez pri brez pod nad
        med o s z k proti zaradi poleg in a pa toda ne ni že ker če ko da čeprav torej tudi še samo zelo
        več vse vsi vseh vsak drugi sam je so bil bila bilo bili biti bo bodo nima ima imajo lahko mora
        smo sem dejal dejala povedal
    """,
    "lt": """
        aš tu jis ji mes jūs jie jos man tau jam jai mums jums jiems mane tave jį ją mus juos jas mano
        tavo jo jų mūsų jūsų savo save sau šis ši šie šios tas ta tie tos tai to šio šią kuris kuri
        kurie kurios kurio kurių kas ką ko kada kur kaip kodėl ar iš į nuo iki prie prieš per po už be
        su ant apie dėl pagal tarp virš pas ir o bet arba nei ne nes kai jei jeigu kad nors todėl taip
        pat dar jau tik labai daug daugiau visi visos kiekvienas kitas pats yra buvo bus būti būtų esą
        gali galėjo turi turėjo nėra sakė teigė
    """,
    "lv": """
        es tu viņš viņa mēs jūs viņi viņas man tev viņam viņai mums jums viņiem mani tevi viņu mūs mans
        tavs mūsu jūsu savu savas savā sev šis šī šie šīs tas tā tie tās tam to šo kurš kura kuri kuras
        kas ko kam kad kur kā kāpēc vai no uz līdz pie pirms pēc par aiz bez ar starp virs zem caur dēļ
        un bet ne jo ja lai kaut tāpēc arī vēl jau tikai ļoti vairāk visi visas katrs cits pats ir bija
        būs būt tika tiek var varēja nav teica sacīja
    """,
    "et": """
        mina ma sina sa tema ta meie me teie te nemad nad mind sind teda meid teid neid minu sinu oma
        enda see selle seda need nende too kes kelle keda mis mille mida millal kus kuidas miks kas ja
        ning ega või aga kuid vaid sest et kui kuigi nagu ka veel juba ainult väga rohkem kõik iga teine
        ise on oli olid olla olnud oleks ei ole pole saab võib peab tuleb pärast enne kuni üle alla
        juures vastu koos ilma kohta järgi vahel ütles
    """,
    "is": """
        ég þú hann hún það við þið þeir þær þau mig þig hana okkur ykkur þá mér þér honum henni því þeim
        minn mín þinn sinn sín hans hennar þeirra sem hver hvað hvaða hvenær hvar hvernig hvers í á til
        af frá um með fyrir eftir yfir undir milli gegn án hjá úr að og eða en heldur þegar ef þótt þar
        ekki enginn meira mjög líka einnig enn bara svo nú hér þessi þetta þessa þessum allir öll allt
        annar er eru var voru vera verið verður hefur hafa hafði hafi getur geta mun skal sagði segir
    """,
    "sq": """
        një i e të së ky kjo këta këto ai ajo ata ato unë ti ne ju mua më ty na atë atij asaj atyre im
        ime yt jote tij saj tyre ynë jonë tonë që cili cila cilët kush çfarë çka kur ku si pse në me nga
        për pa mbi nën ndër midis deri prej gjatë pas para kundër sipas dhe ose por as nëse se sepse
        megjithëse jo nuk s' shumë edhe ende vetëm çdo gjithë tjera është janë ishte ishin qenë jetë ka
        kanë kishte kishin do mund duhet tha
    """,
    "eu": """
        bat hau hori hura hauek horiek haiek ni zu gu bera berak haien nire zure gure bere zein zer nor
        non noiz nola zergatik eta edo baina ez bai ere baino gehiago oso izan da dira zen ziren dute du
        zuen zuten dela direla duen duten den diren dago daude egin behar ahal dezake arte ondoren
        aurretik artean gabe buruz bezala beste guztiak esan
    """,
    "sw": """
        mimi wewe yeye sisi ninyi wao huyu hawa hii hizo hilo hayo huo hiyo hicho yule wale ile yale
        ambaye ambao ambayo nani nini lini wapi vipi kwa na ya wa la za cha vya katika kutoka hadi kama
        lakini au wala kwamba ili ikiwa kabla baada wakati juu chini kati bila pia sana tu bado zaidi
        kila wote yote nyingine ni si alikuwa walikuwa ilikuwa kuwa atakuwa yake wake zake yao langu
        wangu alisema anasema
    """,
    "vi": """
        và của là có được trong cho không với các một những này đã khi từ đến về người như để cũng đó ra
        vào lại nhưng hay hoặc tại trên dưới sau trước vì nên nếu thì mà ông bà anh chị họ chúng tôi ta
        bị sẽ đang rất nhiều hơn theo qua cùng mới còn chỉ do bởi đều nhất việc sự cả mọi mỗi nào gì ai
        đâu
    """,
    "tl": """
        ang ng sa mga na at ay si ni kay sina nina ito iyan iyon nito niyan niyon dito diyan doon ako
        ikaw siya kami tayo kayo sila ko mo niya namin natin ninyo nila kanya kanila aking iyong
        kanilang sino ano kailan saan paano bakit alin para dahil kung kapag habang upang hanggang mula
        tungkol ayon hindi wala may mayroon din rin pa lang lamang nang pero ngunit o kaysa lahat bawat
        iba
    """,
    "ru": """
        и в во не на я он она оно мы вы они что чтобы с со как а то все всё так его её ее их но да ты к
        ко у же за бы по ей ему нам вам им от меня мне тебя тебе нас вас него неё ней них ним из о об
        это этот эта эти этого этой этом этих тот та те того той тех который которая которое которые
        которого которой которых когда где кто чем для до при под над перед через между без после если
        или ли уже ещё еще только также тоже очень более был была было были быть будет будут есть нет
        может могут сказал сказала заявил
    """,
    "uk": """
        і й та в у не на я він вона воно ми ви вони що щоб з із зі як а то все так його її їх їхній але
        ти до від за б би по їй йому нам вам їм мене мені тебе нас вас нього неї них це цей ця ці цього
        цієї цьому цих той те того тієї тих який яка яке які якого якої яких коли де хто чим для при під
        над перед через між без після якщо або чи вже ще тільки також теж дуже більше був була було були
        бути буде будуть є немає може можуть сказав сказала заявив
    """,
    "bg": """
        и в във не на аз той тя то ние вие те че да с със как а това този тази тези онзи него нея нас
        вас тях му й им ми ти ни ви си се го я ги от до за по при под над пред през между без след към
        около срещу според който която което които когото когато къде кой какво защо или но ако защото
        докато вече още само също много повече беше бяха бил била било били бъде ще има няма е са съм
        сме може могат каза заяви
    """,
    "ar": """
        في من على إلى الى عن مع بين بعد قبل خلال عند منذ حتى أن ان إن أنه أنها انه انها ما لا لم لن قد
        كان كانت كانوا يكون تكون هو هي هم هذا هذه ذلك تلك الذي التي الذين و أو او ثم لكن كما حيث إذا اذا
        كل بعض غير أي وقال قال قالت وقد وكان وأن وفي ومن التى به بها له لها فيه فيها عليه عليها
    """,
    "fa": """
        در از به با برای که این آن را و تا بر یا هم اما اگر چون هر نیز بین پس پیش است بود بودند شد شده
        شود می‌شود کرد کرده کند می‌کند دارد دارند داشت باشد خود ما شما او آنها وی ای یک نه نیست گفت
        خواهد های
    """,
    "ur": """
        کے کی کا کو سے میں پر نے اور یا یہ وہ اس ان جو کہ ہے ہیں تھا تھی تھے ہو گا گی گے بھی نہیں تو ہی
        تک ساتھ لیے ایک اپنے اپنی مگر لیکن جب اگر کیا کہا کر رہا رہی رہے گیا گئی دیا
    """,
    "hi": """
        के की का को से में पर ने और या यह वह इस उस इन उन जो कि है हैं था थी थे हो गा गी भी नहीं तो ही तक
        साथ लिए एक अपने अपनी मगर लेकिन जब अगर क्या कहा कर रहा रही रहे गया गई दिया हम मैं आप वे ये किया
        बाद
    """,
    "mr": """
        आहे आहेत होते होता होती आणि व किंवा पण परंतु हा ही हे तो ती ते त्या त्यांनी त्यांच्या या याच्या
        मी आम्ही तुम्ही आपण नाही नाहीत असे असा अशी की जर तर मध्ये वर साठी पासून पर्यंत करून म्हणाले
        म्हणून झाले झाली केले केली एक
    """,
}
"""The function words of each language, by its code; a word may stand in several languages."""

ALSO_ENGLISH = """
    ad bare bat bet bit bus cap car care come dig din door dove ego era es fast fog go hat heel hem hen
    hoe id lang main mama man men mere met mi mind mine mode need net op os para pie plus post pot pour
    pre pro quell sale save sea see sense sin sit son sot state sue teen ten tie toe ton van wake want
    war wee word
"""
"""Function words of other languages with the spelling of an English word, of whatever class."""
