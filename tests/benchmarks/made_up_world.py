"""What made-up people are made of: names, places, work and what they talk about."""

NAMES = (  # given names and family names of one part of the world each
    (
        "Amara Chinedu Folasade Ifeoma Kelechi Ngozi Obinna Tunde Yewande Zikora",
        "Adeyemi Balogun Eze Nwosu Okafor Okonjo Olatunji Onyekachi Soyinka Uche",
    ),
    (
        "Aiko Daichi Emi Haruto Kenji Mariko Naoki Sakura Takeshi Yumi",
        "Fujimoto Hayashi Ishikawa Kobayashi Matsuda Nakamura Okada Shimizu Tanabe Yoshida",
    ),
    (
        "Agnieszka Bartosz Dorota Grzegorz Jolanta Katarzyna Łukasz Małgorzata Piotr Zbigniew",
        "Dąbrowski Grabowska Jankowski Kamiński Lewandowska Nowicki Pawlak Sobczak Wójcik Zając",
    ),
    (
        "Alejandro Beatriz Carmen Francisco Guadalupe Ignacio José Lucía Rosario Sebastián",
        "Aguilar Benítez Cárdenas Echeverría Fuentes Ibáñez Núñez Peñalver Quiroga Villalobos",
    ),
    (
        "Alexander Catherine Edward Elizabeth Margaret Michael Robert Thomas Victoria William",
        "Ashworth Blackwood Cartwright Fane Hargreaves Kingsley Langley Pemberton Thackeray Whitby",
    ),
    (
        "Ananya Deepak Ishaan Kavita Lakshmi Meera Nikhil Priyanka Rohan Venkatesh",
        "Banerjee Chatterjee Deshpande Gopalan Iyengar Joshi Krishnan Mukherjee Rao Subramaniam",
    ),
    (
        "Abdelkader Fatima Hassan Khadija Layla Mustafa Nadia Samira Tariq Youssef",
        "Abbas Benali El-Amin Farouk Haddad Khoury Mansour Najjar Qureshi Zaidi",
    ),
    (
        "Anneliese Friedrich Günther Jürgen Katharina Matthias Sören Ulrike Wolfgang Zoë",
        "Bäcker Eichinger Fröhlich Größler Hoffmeister Kästner Müllerschön Rösler Schäfer Weiß",
    ),
    (
        "Anastasia Boris Dmitri Ekaterina Ivan Ksenia Mikhail Olga Sergei Yulia",
        "Baranov Chernov Fedorova Gorbunov Kuznetsov Morozova Petrenko Shevchuk Tikhonov Zhukova",
    ),
    (
        "Aroha Hemi Kahu Losa Mele Ngaire Sione Tane Tevita Wiremu",
        "Faleolo Hohepa Kereama Lauina Mahuta Parata Rangi Taumata Tuilagi Waititi",
    ),
)
SHORT_FORMS = {
    "Alexander": "Alex",
    "Catherine": "Kate",
    "Edward": "Ted",
    "Elizabeth": "Liz",
    "Margaret": "Peggy",
    "Michael": "Mike",
    "Robert": "Bob",
    "Thomas": "Tom",
    "William": "Bill",
    "Francisco": "Paco",
    "Ignacio": "Nacho",
    "José": "Pepe",
    "Guadalupe": "Lupe",
    "Ekaterina": "Katya",
    "Dmitri": "Dima",
    "Mikhail": "Misha",
    "Katarzyna": "Kasia",
    "Małgorzata": "Gosia",
    "Katharina": "Kathi",
    "Friedrich": "Fritz",
}
PLACES = {  # a city, its country, and what the city is called elsewhere
    "Munich": ("Germany", "München"),
    "Vienna": ("Austria", "Wien"),
    "Lisbon": ("Portugal", "Lisboa"),
    "Prague": ("Czechia", "Praha"),
    "Warsaw": ("Poland", "Warszawa"),
    "Florence": ("Italy", "Firenze"),
    "Copenhagen": ("Denmark", "København"),
    "Geneva": ("Switzerland", "Genf"),
    "Seville": ("Spain", "Sevilla"),
    "Antwerp": ("Belgium", "Anvers"),
    "Moscow": ("Russia", "Moskva"),
    "Cairo": ("Egypt", "Le Caire"),
    "Athens": ("Greece", "Athína"),
    "Bucharest": ("Romania", "București"),
    "Gothenburg": ("Sweden", "Göteborg"),
    "Turin": ("Italy", "Torino"),
}
ORGANISATIONS = (
    "Amber Birch Cobalt Delta Ember Fjord Garnet Harbour Indigo Juniper Kestrel Larch",
    "Analytics Bakery Clinic Dynamics Energy Foundation Games Labs Press Robotics Studio",
)
ROLES = (
    "architect baker chemist editor gardener illustrator judge luthier nurse pilot teacher "
    "translator welder"
)
EVENTS = (
    "Bridge Builders Forum",
    "Celloscope",
    "Deep Sea Days",
    "Garden Fair",
    "Lantern Festival",
    "Night of Science",
    "Open Kitchen",
    "Paper Makers Meeting",
    "Rail Camp",
    "Salt and Stone",
    "Type Summit",
    "Windmill Congress",
)
TAGS = "books chess climate dance film health maps music rust sailing schools soil"
TALK = {  # what was noted, and how it may be asked for years later
    "keeps bees on a roof": "beekeeper",
    "is expecting a baby in spring": "pregnant",
    "repairs old clocks": "mends antique watches",
    "moved here from the countryside": "grew up on a farm",
    "sings in a choir": "singer",
    "wrote a thesis on glaciers": "doctorate about ice",
    "bakes sourdough bread": "baking",
    "runs marathons": "long distance runner",
    "lost a dog last year": "his dog died",
    "teaches deaf children": "teacher of the deaf",
    "builds wooden boats": "boat builder",
    "plays the double bass": "bassist",
    "is afraid of flying": "scared of planes",
    "grows tomatoes on the balcony": "gardening",
    "wants to quit and travel": "resigning to see the world",
    "wore a yellow raincoat": "in a yellow coat",
    "invests in wind farms": "investor in renewable energy",
    "restores paintings in churches": "art conservator",
    "draws comics about trains": "railway cartoonist",
    "collects postage stamps": "philatelist",
    "swims in ice-cold lakes": "winter swimmer",
    "speaks five languages": "polyglot",
    "broke a leg while skiing": "ski accident",
    "lends tools to neighbours": "tool library",
}
