package config

import (
	"fmt"

	"go.yaml.in/yaml/v4"
)

// positions tells where in the file a key stands: "ask.window" → its value.
type positions map[string]*yaml.Node

func positionsOf(text []byte) (positions, error) {
	var root yaml.Node
	if err := yaml.Load(text, &root); err != nil {
		return nil, err
	}
	p := positions{}
	p.walk("", &root)
	return p, nil
}

func (p positions) walk(path string, n *yaml.Node) {
	switch n.Kind {
	case yaml.DocumentNode:
		for _, c := range n.Content {
			p.walk(path, c)
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			key := n.Content[i].Value
			if path != "" {
				key = path + "." + key
			}
			p[key] = n.Content[i+1]
			p.walk(key, n.Content[i+1])
		}
	}
}

// at begins a problem with its place, as near as the file allows.
func (p positions) at(key string) string {
	if n := p[key]; n != nil {
		return fmt.Sprintf("line %d, column %d: %s: ", n.Line, n.Column, key)
	}
	return key + ": "
}
