package client

import "net/http"

func status() int {
	// ruleid: answer-body-left-open
	answer, err := http.Get("https://example.com")
	if err != nil {
		return 0
	}
	return answer.StatusCode
}

func closed() int {
	// ok: answer-body-left-open
	answer, err := http.Get("https://example.com")
	if err != nil {
		return 0
	}
	defer answer.Body.Close()
	return answer.StatusCode
}

func handed() (*http.Response, error) {
	// ok: answer-body-left-open
	answer, err := http.Get("https://example.com")
	return answer, err
}
