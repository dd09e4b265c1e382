import type { BrowserContext, Page } from '@playwright/test';

/** Draws the popup over the page as a browser does when its button is pressed. Both are PNG files. */
export async function showOverPage(context: BrowserContext, page: Buffer, popup: Buffer): Promise<Page> {
  const picture = await context.newPage();
  const [behind, above] = [page, popup].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  await picture.setContent(
    `<style>
      body { margin: 0 }
      img { display: block }
      .popup { position: fixed; top: 8px; right: 16px; border-radius: 8px;
               box-shadow: 0 0 0 1px #0003, 0 12px 32px #0006 }
    </style>
    <img src="${behind}"><img class="popup" src="${above}">`,
  );
  return picture;
}
