"""The commonest words of English, by which a text is recognised as English."""

from timeline.languages.english.lists import listed

COMMON = listed(
    "the of and to in a is was for that on with as by at from it be are this an which were has "
    "have had not his their its he they but will been or who more after about would said also "
    "than other into when there out over new two can all one first if she her we you i our your "
    "no do did what so up may could some only these"
)
#: names of months and days that few other languages write so
DATE_WORDS = listed(
    "january february march may june july october monday tuesday wednesday thursday friday "
    "saturday sunday"
)
