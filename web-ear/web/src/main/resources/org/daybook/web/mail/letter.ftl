${letter.heading}
<#if letter.lead??>

${letter.lead}
</#if>

<#list letter.facts as fact>
${fact.label}: ${fact.value}
</#list>
<#if letter.listing??>

${letter.listing.title}
<#list letter.listing.items as item>
  - ${item}
</#list>
</#if>
<#if letter.quote??>

${letter.quote.title}:
<#list letter.quote.text?split("\n") as line>
> ${line}
</#list>
</#if>
<#if letter.action??>

${letter.action.label}:
${letter.action.url}
</#if>

-- 
${letter.reason}
