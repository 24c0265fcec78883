package dnsrig

import (
	"fmt"
	"net/netip"

	"golang.org/x/net/dns/dnsmessage"
)

// resource reads one record of a zone.
func resource(kind dnsmessage.Type, record string) (dnsmessage.ResourceBody, error) {
	var a, b, c uint16
	var host string
	var err error
	switch kind {
	case dnsmessage.TypeTXT:
		var parts []string
		for len(record) > 255 {
			parts, record = append(parts, record[:255]), record[255:]
		}
		return &dnsmessage.TXTResource{TXT: append(parts, record)}, nil
	case dnsmessage.TypeA:
		addr, err := netip.ParseAddr(record)
		if err != nil || !addr.Is4() {
			return nil, fmt.Errorf("%q is no IPv4 address", record)
		}
		return &dnsmessage.AResource{A: addr.As4()}, nil
	case dnsmessage.TypeMX:
		_, err = fmt.Sscan(record, &a, &host)
	case dnsmessage.TypeSRV:
		_, err = fmt.Sscan(record, &a, &b, &c, &host)
	default:
		return nil, fmt.Errorf("records of type %v are not served", kind)
	}
	if err != nil {
		return nil, err
	}
	name, err := dnsmessage.NewName(rooted(host))
	if err != nil {
		return nil, err
	}
	if kind == dnsmessage.TypeMX {
		return &dnsmessage.MXResource{Pref: a, MX: name}, nil
	}
	return &dnsmessage.SRVResource{Priority: a, Weight: b, Port: c, Target: name}, nil
}

func rooted(host string) string {
	if host == "." {
		return host
	}
	return host + "."
}
