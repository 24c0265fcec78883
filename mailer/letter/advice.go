package letter

import "leakytap/store"

// manner is how replies of a category are spoken of, and answered.
type manner struct {
	label  string   // on the alert
	gist   string   // after the customer's name, before their words
	why    string   // where there is no evidence
	advice []string // for the owner's answer
	draft  string   // of that answer, between greeting and name
}

var manners = map[store.Category]manner{
	store.Complaint: {
		label: "Unhappy", gist: "is unhappy", why: "Something went wrong for them.",
		advice: []string{
			"Thank them first: most people would have said nothing.",
			"Own it in one sentence. Don't explain, don't defend.",
			"Ask one open question, offer to put it right, and name a day.",
		},
		draft: "Thank you for telling me. I'm sorry: that isn't how we want to leave a job.\n\n" +
			"Would you tell me a little more about what happened? I'd like to put it right. Which day would suit you?",
	},
	store.Question: {
		label: "Question", gist: "asks", why: "They ask for something, or expect an answer.",
		advice: []string{
			"Answer today, even if it is only to say when the full answer comes.",
			"Answer what they asked first, in one sentence; the rest after it.",
		},
		draft: "Thank you for asking.\n\n\n\nDoes that answer your question?",
	},
	store.Suggestion: {
		label: "Suggestion", gist: "suggests", why: "They name something to do better.",
		advice: []string{
			"Thank them, and say what you will do with it. People who suggest something want to come back.",
			"If you can't do it, say why in one sentence.",
		},
		draft: "Thank you, that is just what I hoped to hear. I'll see what we can do about it.\n\nIs there anything else?",
	},
	store.Hesitant: {
		label: "Hesitant", gist: "sounds hesitant", why: "They don't say that all was well.",
		advice: []string{
			"There is often something behind it. Ask one open question, and make it easy to answer.",
			"Don't defend anything, and don't ask for a better word.",
		},
		draft: "Thank you for answering. I'd like to get it quite right: what is the one thing that would have made it better for you?\n\n" +
			"You won't hurt my feelings, and it helps me.",
	},
	store.WrongPerson: {
		label: "Wrong person?", gist: "may be the wrong person", why: "They say that it wasn't them, or that there was no such job.",
		advice: []string{
			"Check the address in your records; the real customer hasn't been asked yet.",
			"A short apology is enough.",
		},
		draft: "Thank you for letting me know, and I'm sorry for the mix-up. I'll put our records right.",
	},
	store.Unclear: {
		label: "Unclear", gist: "replied", why: "leakytap couldn't tell what this means, so you should read it.",
		advice: []string{
			"Read it in their words. If you can't tell either, ask: was everything all right?",
		},
		draft: "Thank you for your answer. I'm not sure that I understood it: was everything all right with our work?",
	},
}

// probedAdvice and probedDraft are for a hesitant customer who gets the open question from us.
var probedAdvice = []string{
	"leakytap asks them for the one thing that would have made it better, and their answer comes to you.",
	"You needn't ask them the same: ring them, or leave it at a word of thanks.",
}

const probedDraft = "Thank you for answering. If there is anything that you'd rather tell me yourself, reply to this mail, or say when I may ring you."

// manner is how a case's reply is spoken of, and answered.
func (k Case) manner() manner {
	m := mannerOf(k.Reply.Category)
	if k.Probed && k.Reply.Category == store.Hesitant {
		m.advice, m.draft = probedAdvice, probedDraft
	}
	return m
}

// mannerOf falls back on unclear: for what else reached the owner, they are the judge.
func mannerOf(c store.Category) manner {
	if m, ok := manners[c]; ok {
		return m
	}
	return manners[store.Unclear]
}

// expectation sets how the business thought that the job went against what the customer said.
func expectation(expect string, c store.Category) string {
	low := c == store.Complaint || c == store.Hesitant
	switch {
	case expect == "happy" && low:
		return "You expected this customer to be happy."
	case expect == "unhappy" && low:
		return "You expected this: you had put them down as unhappy."
	case expect == "unhappy":
		return "You had expected this customer to be unhappy."
	case expect == "unsure":
		return "You weren't sure how this job went."
	case expect == "happy":
		return "You had expected this customer to be happy."
	}
	return ""
}
