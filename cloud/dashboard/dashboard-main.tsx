import { render } from 'preact';
import { createClient } from './cloud-client';
import './dashboard.css';
import { Page } from './page';

const key = 'triage-lens-token';

render(
  <Page
    connect={createClient}
    kept={{
      read: () => sessionStorage.getItem(key),
      write: (token) => sessionStorage.setItem(key, token),
      clear: () => sessionStorage.removeItem(key),
    }}
  />,
  document.body,
);
