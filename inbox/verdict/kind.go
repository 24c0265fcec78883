package verdict

// kind is what a phrase says in an answer.
type kind uint8

const (
	filler      kind = iota // says nothing either way: "hi", "to be honest", a place, a day
	shield                  // unhappy words in a harmless use: "no complaints", "the old boiler was a nightmare"
	thanks                  // "thank you"
	warm                    // all was well, plainly: "all good"
	praise                  // something good in the customer's own words
	nothing                 // nothing to improve: "no", "can't think of anything"
	yes                     // "yes" as the answer
	notReally               // "not really"
	lukewarm                // "ok", "fine": hesitant unless something warm stands beside it
	hedge                   // hesitant whatever stands beside it
	contrast                // "but", "apart from": what follows decides
	wrongPerson             // not the customer, or no such job
	suggestion              // something concrete to do better
	question                // asks for something
	complaint               // something went wrong
	sarcasm                 // says the opposite
	optOut                  // wants no more mail
	urgent                  // waiting a day can do harm
	kinds
)

// good reports kinds that speak for a happy customer.
func (k kind) good() bool { return k >= shield && k <= nothing }

// concern reports kinds that need a person whatever else the reply says.
func (k kind) concern() bool {
	switch k {
	case hedge, suggestion, question, complaint, sarcasm, urgent:
		return true
	}
	return false
}

var kindNames = [kinds]string{"filler", "shield", "thanks", "warm", "praise", "nothing", "yes", "notReally", "lukewarm", "hedge",
	"contrast", "wrongPerson", "suggestion", "question", "complaint", "sarcasm", "optOut", "urgent"}

func (k kind) String() string { return kindNames[k] }
