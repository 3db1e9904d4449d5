"""English nouns of people."""

from timeline.languages.english.lists import listed

#: of one person, or of several with an "s"
PERSONS = listed(
    """
    actor actress adviser advisor ambassador analyst archbishop architect artist astronaut athlete
    author baker baron bishop boy brother bride businessman businesswoman candidate captain champion
    chancellor chairman chairwoman chair chef chief child citizen clerk climber coach colonel
    commander commissioner composer conductor constable coroner councillor count countess criminal
    curator cyclist daughter defendant delegate deputy designer detective diplomat director doctor
    driver duchess duke economist editor emperor empress engineer envoy executive expert explorer
    farmer father fisherman founder friend general girl governor guard head heir heiress historian
    hostage husband inspector investor journalist judge juror king lady lawyer leader lieutenant
    lord magistrate major man manager marshal mayor member merchant minister monarch monk mother
    motorist mp nun nurse officer official opponent owner painter passenger patient pianist pilot
    pirate player poet policeman pope president priest prince princess prisoner producer professor
    prosecutor protester queen referee reporter representative resident researcher rider rival
    runner sailor scientist sculptor secretary senator servant sheriff singer sister skipper soldier
    son speaker spokesman spokesperson spokeswoman student successor sultan supporter suspect
    surgeon teacher teenager thief tourist trader treasurer trainer victim villager visitor
    volunteer voter weaver widow wife winner witness woman worker writer engineer inventor
    """
)
OFFICES = listed("ceo cfo co-founder cofounder co-owner co-author vice-president")
PERSONS_OF_SEVERAL = listed("men women children people wives thieves businessmen fishermen boys")
#: end a name of what is not a person
GROUPS = listed(
    """
    academy agency airport alliance army arena assembly association authority bank bay board bridge
    bureau castle cathedral centre center church circuit city club coast college commission
    committee company congress corporation corps council county court cup department district east
    council estuary factory federation festival fleet force foundation forum government group guard
    guild hall harbour harbor highway hospital hotel house inc institute island islands lake league
    library line ltd market ministry mountain museum north ocean office opera orchestra organisation
    organization palace parish park parliament party plc police port prison project province
    railway region republic river road school sea service society south square stadium state states
    station strait street team theatre theater times tower town treasury tribunal trust union
    united university valley village west works
    """
)
#: before a name: of a person
CALLED = listed("mr mrs ms miss dr sir lord lady dame king queen prince princess pope saint")
