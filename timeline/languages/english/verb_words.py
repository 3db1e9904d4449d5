"""English verbs with their forms, and auxiliaries."""

from timeline.languages.english.lists import listed

BE = listed("is are was were am be been being")
HAVE = listed("has have had having")
DO = listed("do does did")
PAST_AUXILIARIES = listed("was were had did")
FUTURE_MODALS = listed("will shall 'll won't")
OTHER_MODALS = listed("would could may might must should can cannot couldn't wouldn't")
#: contractions with a negation inside
NEGATED = {
    "wasn't": "was",
    "weren't": "were",
    "isn't": "is",
    "aren't": "are",
    "didn't": "did",
    "doesn't": "does",
    "don't": "do",
    "hasn't": "has",
    "haven't": "have",
    "hadn't": "had",
    "won't": "will",
    "wouldn't": "would",
    "couldn't": "could",
    "cannot": "can",
    "can't": "can",
}
#: verbs with regular forms that reports of events use in the present and the infinitive
REGULAR_VERBS = tuple(
    """
    abandon abolish accept accompany achieve acquire adopt address advance agree aim allow
    announce annex appear appoint approve arrest arrive assassinate assist assume attack attempt
    attend award base ban believe belong block bomb boost call cancel capture carry celebrate
    change claim close co-host collapse commemorate commission complete conclude conduct confirm
    connect conquer consider construct contain continue control convene convert cooperate
    coordinate cover create crash cross damage debut decide declare decline defeat defend delay
    deliver demand demolish deploy describe destroy develop die direct discover discuss dismiss
    dissolve divide donate double drop earn elect emerge employ enable end enhance enlarge enter
    establish evacuate examine exchange execute expand expect expire explain explore export
    express extend face facilitate fail file finalize finalise finance finish fire fix follow
    force form found fund gain gather govern graduate grant guarantee head help honour honor host
    imply implement import impose improve inaugurate include incorporate increase inform initiate
    inspect install intend intensify introduce invade invest investigate invite involve issue join
    kill land last launch liberate lift link list live locate look lower maintain manage march
    mark marry merge migrate mobilize modernize monitor move name nationalize negotiate nominate
    note object observe obtain occupy occur offer open operate order organize organise oust
    overhaul participate pass perform plan play pledge post postpone prepare present preserve
    prevent privatize proceed proclaim produce prohibit promise promote propose protect prove
    provide publish purchase push raise ratify reach reaffirm realize receive recognize recognise
    recommend reconstruct record recover reduce reelect re-elect refuse register regulate
    reinforce reject relaunch release relocate remain remove rename renovate reopen repair repeal
    replace report request require reschedule rescue resign resolve restart restore restructure
    result resume retain retire retreat return reunite reveal revise rule sail sanction save
    schedule secure sentence separate serve settle shape share sign start stage stop strengthen
    succeed suffer suggest supply support surrender surround suspend target terminate test
    threaten tour track trade train transfer transform travel treat triple try turn unify unite
    unveil update upgrade urge use vacate visit vote wage wait walk warn welcome witness work
    """.split()  # noqa: SIM905 - words read better as words
)
#: base, past, participle of the others
IRREGULAR_VERBS = tuple(
    tuple(line.split())
    for line in """
    become became become
    begin began begun
    break broke broken
    bring brought brought
    broadcast broadcast broadcast
    build built built
    buy bought bought
    catch caught caught
    choose chose chosen
    come came come
    cut cut cut
    deal dealt dealt
    do did done
    draw drew drawn
    drive drove driven
    fall fell fallen
    feel felt felt
    fight fought fought
    find found found
    flee fled fled
    fly flew flown
    forbid forbade forbidden
    get got got
    give gave given
    go went gone
    grow grew grown
    have had had
    hear heard heard
    hit hit hit
    hold held held
    keep kept kept
    know knew known
    lay laid laid
    lead led led
    leave left left
    lend lent lent
    lose lost lost
    make made made
    mean meant meant
    meet met met
    oversee oversaw overseen
    overthrow overthrew overthrown
    pay paid paid
    put put put
    read read read
    rebuild rebuilt rebuilt
    ride rode ridden
    rise rose risen
    run ran run
    say said said
    see saw seen
    seek sought sought
    sell sold sold
    send sent sent
    set set set
    shoot shot shot
    show showed shown
    shut shut shut
    sing sang sung
    sink sank sunk
    sit sat sat
    speak spoke spoken
    spend spent spent
    spread spread spread
    stand stood stood
    steal stole stolen
    strike struck struck
    swear swore sworn
    swim swam swum
    sweep swept swept
    take took taken
    teach taught taught
    tell told told
    think thought thought
    throw threw thrown
    undergo underwent undergone
    undertake undertook undertaken
    wear wore worn
    win won won
    withdraw withdrew withdrawn
    write wrote written
    """.strip().splitlines()
)
#: the same of verbs that reports of events hardly use
RARE_IRREGULAR_VERBS = tuple(
    tuple(line.split())
    for line in """
    arise arose arisen
    bear bore borne
    beat beat beaten
    bind bound bound
    burst burst burst
    cast cast cast
    cost cost cost
    dig dug dug
    feed fed fed
    forget forgot forgotten
    forgive forgave forgiven
    freeze froze frozen
    hang hung hung
    hide hid hidden
    hurt hurt hurt
    let let let
    lie lay lain
    light lit lit
    quit quit quit
    rid rid rid
    shake shook shaken
    shed shed shed
    shine shone shone
    shrink shrank shrunk
    sleep slept slept
    slide slid slid
    split split split
    stick stuck stuck
    sting stung stung
    tear tore torn
    tread trod trodden
    understand understood understood
    upset upset upset
    wake woke woken
    weep wept wept
    wind wound wound
    wring wrung wrung
    """.strip().splitlines()
)
#: past forms that are more often another word
NOT_PAST = listed("cut hit put read set shut broadcast spread left found become come run")
#: end in "ed" or "ing" and are no verbs
NOT_VERBS = listed(
    """
    hundred indeed need speed exceed proceed succeed feed seed breed creed greed agreed-upon
    weed united so-called reed bleed red bed led-up embed sacred wicked naked kindred armed
    unprecedented king ring spring string thing wing during including according regarding
    concerning following building meeting opening morning evening anything something nothing
    everything beijing sterling ceiling beginning understanding outstanding long-standing
    ongoing upcoming
    """
)
