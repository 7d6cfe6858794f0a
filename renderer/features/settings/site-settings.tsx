// Identity of the portal: what every page carries. Each field is kept when it is left.
import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import type { PortalSite } from '#shared/model/portal.ts';
import { client } from '../../api/client.ts';
import { portalQueries } from '../../api/queries.ts';
import { settingsTexts } from '../../i18n/settings.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NamedLinks } from './named-links.tsx';
import { SectionList } from './section-list.tsx';
import styles from './settings-part.module.css';

export function SiteSettings() {
  const texts = useTexts(settingsTexts);
  const { data } = useQuery(portalQueries.site());
  return data === undefined ? <Skeleton label={texts.loading} lines={6} /> : <SiteForm site={data.site} />;
}

type LineField =
  | 'unitName'
  | 'bannerLine'
  | 'parentUnit'
  | 'resultsUrl'
  | 'address'
  | 'phone'
  | 'email'
  | 'responsibleEditor'
  | 'licence';

function SiteForm({ site }: { readonly site: PortalSite }) {
  const texts = useTexts(settingsTexts);
  const { draft, change, saved } = useSiteDraft(site);
  const { data: themes } = useQuery(portalQueries.themes());
  const line = (field: LineField) => (
    <TextField
      label={texts[field]}
      value={draft[field]}
      onCommit={(text) => change({ [field]: text.trim() })}
    />
  );
  return (
    <>
      <p className={styles['lead']}>{texts.siteText}</p>
      <div className={styles['pair']}>
        {line('unitName')}
        {line('bannerLine')}
        {line('parentUnit')}
        <Select
          label={texts.theme}
          value={draft.theme}
          options={(themes?.themes ?? [{ name: draft.theme, title: draft.theme }]).map(({ name, title }) => ({
            value: name,
            label: title,
          }))}
          onChange={(theme) => change({ theme })}
        />
      </div>
      <Select
        label={texts.smallerFormat}
        hint={texts.smallerFormatHint}
        value={draft.smallerFormat}
        options={[
          { value: 'none', label: texts.onlyJpeg },
          { value: 'webp', label: texts.webp },
          { value: 'avif', label: texts.avif },
        ]}
        onChange={(smallerFormat) => change({ smallerFormat })}
      />
      <SectionList sections={draft.sections} onChange={(sections) => change({ sections })} />
      <NamedLinks
        title={texts.services}
        hint={texts.servicesHint}
        links={draft.services}
        onChange={(services) => change({ services })}
      />
      {line('resultsUrl')}
      <NamedLinks
        title={texts.links}
        hint={texts.linksHint}
        links={draft.links}
        onChange={(links) => change({ links })}
      />
      <fieldset className={styles['wide']}>
        <legend className={styles['legend']}>{texts.footer}</legend>
        {line('address')}
        <div className={styles['pair']}>
          {line('phone')}
          {line('email')}
          {line('responsibleEditor')}
          {line('licence')}
        </div>
      </fieldset>
      <div role="status" className={styles['saved']}>
        {saved && (
          <>
            <Check size={14} strokeWidth={1.5} aria-hidden /> {texts.siteSaved}
          </>
        )}
      </div>
    </>
  );
}

/** The form is the site as typed; each change saves all of it. A refusal is told by the frame and tried again with the next change. */
function useSiteDraft(site: PortalSite): {
  draft: PortalSite;
  change: (patch: Partial<PortalSite>) => void;
  saved: boolean;
} {
  const [draft, setDraft] = useState(site);
  const [saved, setSaved] = useState(false);
  const change = (patch: Partial<PortalSite>): void => {
    const next = { ...draft, ...patch };
    if (JSON.stringify(next) === JSON.stringify(draft)) return;
    setDraft(next);
    setSaved(false);
    void client['portal.saveSite']({ site: next }).then(() => setSaved(true));
  };
  return { draft, change, saved };
}
