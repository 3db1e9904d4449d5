"""English verbs and nouns by which somebody says something."""

from timeline.languages.english.lists import listed

#: only say, whatever stands behind them
PURE = listed("say tell tweet comment remark quip joke reply respond retort insist opine")
#: say where a clause follows, or nothing: "warned that", ", she warned on Sunday"
REPORTING = listed(
    "state claim add believe argue explain predict estimate note mention write warn find think "
    "divulge stress emphasize emphasise underline underscore reiterate acknowledge admit concede "
    "deny suggest hint observe recall caution assert allege maintain contend complain boast "
    "indicate signal testify post learn hear understand speculate repeat point"
)
#: the same; what they announce long before is an event of its own
ANNOUNCING = listed("announce declare confirm reveal disclose report unveil publish proclaim")
#: say what somebody thinks of something
JUDGING = listed(
    "describe condemn criticise criticize denounce hail praise applaud deplore regret decry"
)
#: give words: "issued a statement", "made a remark"
GIVING = listed("issue release make give post")
SAYING_NOUNS = listed(
    "statement statements comment comments remark remarks tweet tweets post posts interview "
    "briefing email e-mail message letter press report"
)
#: with "that", they do what they say: "ruled that", "agreed that"
DECIDING = listed(
    "agree decide rule vote order resolve decree demand propose request require stipulate provide "
    "ensure mean show find order recommend"
)
#: open what is said
OPENS = listed("that how why what whether")
#: between a verb and what is said: "told reporters that"
ADDRESSED = listed(
    "to the a an reporters journalists parliament lawmakers him her them us me investors press "
    "media staff council members"
)
#: behind a verb, to whom or how something is said
TO_WHOM = listed("to in at on by through via during after before with as when while")
#: lead who says something: "Speaking on Sunday, Reed said"
SPEAKING = listed("speaking talking writing asked addressing commenting replying responding")
