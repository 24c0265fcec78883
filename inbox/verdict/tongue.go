package verdict

// tongue is what the answer grammar knows of a language other than English.
// Every field but the word lists holds patterns, one a line.
type tongue struct {
	language  string // BCP 47
	function  string // words that tell the language
	small     string // words that say nothing by themselves
	good      string // adjectives and adverbs of praise, for @good
	nothing   string
	warm      string
	praise    string
	shield    string
	thanks    string
	filler    string
	yes       string
	lukewarm  string
	hedge     string
	notReally string
	contrast  string
	complaint string
	wish      string
	question  string
	wrong     string
	optOut    string
	urgent    string
}

func (t *tongue) rules() []rule {
	return []rule{
		{nothing, "nothing to improve", t.nothing},
		{warm, "all was well", t.warm + symbols.warm},
		{praise, "praise", t.praise},
		{shield, "no complaint", t.shield},
		{thanks, "thanks", t.thanks},
		{filler, "", t.filler},
		{yes, "a yes to \"could we have done better?\"", t.yes},
		{lukewarm, "lukewarm", t.lukewarm},
		{notReally, "a lame no", t.notReally},
		{hedge, "hedged", t.hedge + symbols.hedge},
		{contrast, "", t.contrast},
		{complaint, "something went wrong", t.complaint + symbols.complaint},
		{suggestion, "a wish for next time", t.wish},
		{question, "asks for something", t.question + "\nQM\n"},
		{wrongPerson, "not the customer", t.wrong},
		{optOut, "asks for no more mail", t.optOut},
		{urgent, "waiting can do harm", t.urgent},
	}
}

var symbols = struct{ warm, hedge, complaint string }{
	"\n👍|👌|🙏|❤|🙂|😊|😀|😃|😁|🤗|🥰|😍|🌟|⭐|★|💯|🎉|👏|🙌|💪|😄|😘|🤩|💐|🥳|💖|💕|💙|💚|💛|🧡|💜|☺|😇|✅|✔|🔥|✨|🏆|😎|😉\n",
	"\n😐|🤷|😕|🫤|😬|🙃|😑|😶|🤔|😒|🤨|😏|🙄\n",
	"\n👎|😡|😠|🤬|😤|😞|😢|😭|🙁|☹|😣|😖|😫|😩|💔|😔|😟|😱|🤮|💩|🤦\n",
}

func tongues() []tongue {
	return []tongue{spanish, french, german, italian, portuguese, dutch, polish, romanian, swedish}
}
